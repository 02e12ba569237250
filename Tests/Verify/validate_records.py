"""Validates the records of a published site against docs/record.schema.json.

usage: validate_records.py SITE
"""

import json
import pathlib
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "docs" / "record.schema.json"


def main(folder):
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = sorted(pathlib.Path(folder).rglob("record.json"))
    faults = 0
    for path in records:
        for error in validator.iter_errors(json.loads(path.read_text("utf-8"))):
            faults += 1
            print(f"{path}: {error.json_path}: {error.message[:200]}")
    print(f"{len(records)} records, {faults} faults")
    return 1 if faults or not records else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
