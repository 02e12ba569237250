"""Writes each Markdown input of gen_pathological.py in two lengths, for 'ibid-dev growth --files'.

usage: growth-inputs.py GENERATOR FOLDER [SMALL LARGE]   (262144 and 16777216 bytes without)
The generator writes all inputs at one scale; here each is made at the scale that gives the length
that is asked for. Inputs of a fixed length are written once, as both.
"""

import ast
import itertools
import pathlib
import sys


def expressions(path):
    """The functions of the generator, and the expression of each Markdown input by name."""
    tree = ast.parse(pathlib.Path(path).read_text())
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    table = next(
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and node.targets[0].id == "md"
    )
    pairs = {key.value: value.elts[0] for key, value in zip(table.keys, table.values)}
    return functions, pairs


def made(functions, expression, scale):
    scope = {"itertools": itertools, "K": lambda count: max(1, int(count * scale))}
    exec(compile(ast.Module(functions, []), "generator", "exec"), scope)
    return eval(compile(ast.Expression(expression), "generator", "eval"), scope).encode()


def sized(functions, expression, size):
    """The input at about the length; its length may grow with the square of the scale."""
    scale, found = 0.01, made(functions, expression, 0.01)
    for _ in range(12):
        if abs(len(found) - size) < size / 20:
            break
        power = 1.0
        trial = made(functions, expression, scale * 2)
        if len(trial) == len(found):
            if scale > 100:
                break
            scale *= 10
            found = made(functions, expression, scale)
            continue
        if len(trial) > len(found) * 3:
            power = 0.5
        scale *= (size / len(found)) ** power
        found = made(functions, expression, scale)
    return found


def main(generator, folder, small=256 << 10, large=16 << 20):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    functions, pairs = expressions(generator)
    for name, expression in pairs.items():
        for ending, size in (("small", int(small)), ("large", int(large))):
            data = sized(functions, expression, size)
            (folder / f"{name}.{ending}").write_bytes(data)
        print(name, *((folder / f"{name}.{e}").stat().st_size for e in ("small", "large")))


main(*sys.argv[1:])
