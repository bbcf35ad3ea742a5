"""Frozen dataclasses as JSON and back, by their type hints; the only module that says Any."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Set
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pipeline.errors import EditionError, Place
from pipeline.model.labels import RETIRED_LABELS, Labels

T = TypeVar("T")

Decode = Callable[[Any], Any]

RETIRED: Mapping[type, frozenset[str]] = {Labels: RETIRED_LABELS}
"""Fields that older records have and no value of today: they are passed over."""

TAG = "type"
"""Names the dataclass where a field may hold one of several."""


class _MismatchError(Exception):
    """A value is not what its type hint says; `trail` leads to it, innermost first."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
        self.trail: list[str] = []


def to_json(value: object) -> str:
    """Return the dataclass `value` as JSON: fields in their order, a line each, newline at the end.

    Enums are written as their values, tuples as lists; a dataclass that stands where several are
    possible carries its name under `type`. Raises ValueError for numbers that JSON does not have.
    """
    hint: Any = type(value)
    data = _encoder(hint)(value)
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def from_json(cls: type[T], text: str, path: str = "") -> T:
    """Return the `cls` that `text` holds, as `to_json` wrote it.

    `path` names the file in messages. A field that has a default may be missing: it came later than
    the record. Raises EditionError for text that is no JSON, for an unknown or missing field, and
    for a value of another type, naming the way to it.
    """
    try:
        return from_data(cls, json.loads(text), path)
    except json.JSONDecodeError as failure:
        place = Place(path, failure.lineno) if path else None
        hint = "bring the file back as it was recorded; it must not be edited"
        raise EditionError.at(f"this is no JSON: {failure.msg}", place, hint) from failure
    except RecursionError:
        place = Place(path) if path else None
        raise EditionError.at("this is nested too deep to be a record", place) from None


def from_data(cls: type[T], data: Any, path: str = "") -> T:
    """Return the `cls` that `data`, which JSON gave, holds; see `from_json`."""
    hint: Any = cls
    try:
        value: T = _decoder(hint)(data)
    except _MismatchError as failure:
        trail = "".join(reversed(failure.trail)).lstrip(".")
        where = f"{trail}: " if trail else ""
        place = Place(path) if path else None
        hint = "bring the file back as it was recorded; it must not be edited"
        raise EditionError.at(f"{where}{failure.message}", place, hint) from failure
    return value


@cache
def _encoder(hint: Any) -> Callable[[Any], Any]:
    """Return what turns a value of the type `hint` into what JSON knows."""
    if is_dataclass(hint):
        return _dataclass_encoder(hint)
    if get_origin(hint) is tuple:
        encode = _encoder(get_args(hint)[0])
        return lambda value: [encode(item) for item in value]
    if _is_union(hint):
        return _union_encoder(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: value.value
    return lambda value: value


def _dataclass_encoder(cls: Any) -> Callable[[Any], Any]:
    encoders = tuple((name, _encoder(hint)) for name, hint in _hints(cls))
    return lambda value: {name: encode(getattr(value, name)) for name, encode in encoders}


def _union_encoder(hint: Any) -> Callable[[Any], Any]:
    classes = _dataclasses(hint)
    encoders = {cls: _encoder(cls) for cls in classes}
    if len(classes) > 1:
        return lambda value: (
            {TAG: type(value).__name__, **encoders[type(value)](value)}
            if type(value) in encoders
            else value
        )
    return lambda value: encoders[type(value)](value) if type(value) in encoders else value


@cache
def _decoder(hint: Any) -> Decode:
    """Return what turns what JSON gave into a value of the type `hint`."""
    if is_dataclass(hint):
        return _dataclass_decoder(hint)
    if get_origin(hint) is tuple:
        return _tuple_decoder(_decoder(get_args(hint)[0]))
    if _is_union(hint):
        return _union_decoder(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum_decoder(hint)
    return _plain_decoder(hint)


def _dataclass_decoder(cls: Any) -> Decode:
    # A dataclass may hold itself, so the fields' decoders are looked up when first used.
    hints = dict(_hints(cls))
    required = {one.name for one in fields(cls) if _is_required(one)}
    retired = RETIRED.get(cls, frozenset())

    def decode(data: Any) -> Any:
        if not isinstance(data, dict):
            raise _MismatchError(f"this is no {cls.__name__}")
        given = data.keys() - retired
        if not required <= given <= hints.keys():
            raise _MismatchError(_odd_fields(given, hints, required))
        kept = (name for name in data if name not in retired)
        return cls(**{name: _inside(f".{name}", hints[name], data[name]) for name in kept})

    return decode


def _is_required(one: Field[Any]) -> bool:
    """Return whether a field has no default: one that came later is missing in older records."""
    return one.default is MISSING and one.default_factory is MISSING


def _odd_fields(given: Set[str], hints: dict[str, Any], required: set[str]) -> str:
    unknown = [f"unknown field '{name}'" for name in sorted(given) if name not in hints]
    missing = [f"missing field '{name}'" for name in hints if name in required - given]
    return ", ".join(unknown + missing)


def _inside(step: str, hint: Any, data: Any) -> Any:
    try:
        return _decoder(hint)(data)
    except _MismatchError as failure:
        failure.trail.append(step)
        raise


def _tuple_decoder(decode: Decode) -> Decode:
    def decode_all(data: Any) -> Any:
        if not isinstance(data, list):
            raise _MismatchError("this is no list")
        items = []
        for at, item in enumerate(data):
            try:
                items.append(decode(item))
            except _MismatchError as failure:
                failure.trail.append(f"[{at}]")
                raise
        return tuple(items)

    return decode_all


def _union_decoder(hint: Any) -> Decode:
    classes = _dataclasses(hint)
    plain = tuple(arm for arm in get_args(hint) if arm not in classes)
    tagged = {cls.__name__: cls for cls in classes}

    def decode(data: Any) -> Any:
        if not isinstance(data, dict) or not classes:
            return _one_of(plain, data)
        if len(classes) == 1:
            return _decoder(classes[0])(data)
        name = data.get(TAG)
        if name not in tagged:
            raise _MismatchError(f"'{TAG}' is {name!r}; it must be one of: {', '.join(tagged)}")
        return _decoder(tagged[name])({key: data[key] for key in data if key != TAG})

    return decode


def _one_of(plain: tuple[Any, ...], data: Any) -> Any:
    if not any(type(data) is arm for arm in plain):
        raise _MismatchError(f"{data!r} is not of a type that may stand here")
    return data


def _enum_decoder(cls: type[Enum]) -> Decode:
    values = {member.value: member for member in cls}

    def decode(data: Any) -> Any:
        if not isinstance(data, str) or data not in values:
            raise _MismatchError(f"{data!r} is not one of: {', '.join(values)}")
        return values[data]

    return decode


def _plain_decoder(cls: Any) -> Decode:
    def decode(data: Any) -> Any:
        # JSON writes 22.0 and 22 alike in many programs; `bool` is an `int` only to Python.
        if cls is float and type(data) is int:
            return data
        if type(data) is not cls:
            raise _MismatchError(f"{data!r} is no {cls.__name__}")
        return data

    return decode


def _is_union(hint: Any) -> bool:
    return isinstance(hint, UnionType) or get_origin(hint) is Union


def _dataclasses(hint: Any) -> tuple[Any, ...]:
    return tuple(arm for arm in get_args(hint) if arm is not NoneType and is_dataclass(arm))


def _hints(cls: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(cls)
    return tuple((each.name, hints[each.name]) for each in fields(cls))
