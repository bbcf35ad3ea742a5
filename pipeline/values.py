"""Dataclasses that are made when a module is imported in a seventh of the time.

`dataclass`, `field` and `replace` are those of the standard library to type checkers and to
readers. At run time a class costs one compilation instead of six, and the standard library's
module, with all that it imports, stays out of a start: docs/decisions/0008-values.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    from operator import attrgetter

    _ABSENT = object()
    _set = object.__setattr__

    class _Made:
        """A default that is made anew for each value."""

        __slots__ = ("make",)

        def __init__(self, make):
            self.make = make

    class _Fields:
        """The fields as the standard library describes them, made when somebody asks."""

        __slots__ = ("annotations", "defaults")

        def __init__(self, annotations, defaults):
            self.annotations = annotations
            self.defaults = defaults

        def __get__(self, _, owner):
            import dataclasses

            namespace = {"__annotations__": self.annotations, "__module__": owner.__module__}
            for name, default in self.defaults.items():
                is_made = isinstance(default, _Made)
                namespace[name] = (
                    dataclasses.field(default_factory=default.make) if is_made else default
                )
            plain = dataclasses.dataclass(init=False, repr=False, eq=False)
            made = plain(type(owner.__name__, (), namespace)).__dataclass_fields__
            owner.__dataclass_fields__ = made
            return made

    def field(*, default_factory):
        """Return what gives each value a default of its own."""
        return _Made(default_factory)

    def replace(value, /, **changes):
        """Return a value with some fields changed."""
        for name in value.__slots__:
            changes.setdefault(name, getattr(value, name))
        return value.__class__(**changes)

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True):
        """Make a class with `__init__`, `__eq__` and `__repr__` of its annotations.

        Every one has slots; one that is frozen has a hash too, and cannot be changed. Without `eq`
        a value equals itself alone.
        """
        del slots
        return (lambda one: _made(one, frozen, eq)) if cls is None else _made(cls, frozen, eq)

    def _made(cls, frozen, eq):
        namespace = dict(cls.__dict__)
        annotations = namespace.get("__annotations__", {})
        names = tuple(annotations)
        found = {name: namespace.pop(name, _ABSENT) for name in names}
        defaults = {name: one for name, one in found.items() if one is not _ABSENT}
        for name in ("__dict__", "__weakref__"):
            namespace.pop(name, None)
        namespace |= _shared(names, frozen, eq)
        namespace["__qualname__"] = cls.__qualname__
        namespace["__slots__"] = namespace["__match_args__"] = names
        namespace["__dataclass_fields__"] = _Fields(annotations, defaults)
        namespace["__init__"] = _first(names, defaults)
        return type(cls)(cls.__name__, cls.__bases__, namespace)

    def _first(names, defaults):
        """Return an `__init__` that compiles the real one when the first value is made."""

        def first(self, *given, **named):
            scope = {"_set": _set, "_d": defaults, "_Made": _Made}
            exec(_init(names, defaults), scope)  # noqa: S102 - names of fields, as in the standard library
            self.__class__.__init__ = scope["__init__"]
            scope["__init__"](self, *given, **named)

        return first

    def _init(names, defaults):
        """Return the source of `__init__`."""
        parameters = [f"{name}=_d['{name}']" if name in defaults else name for name in names]
        lines = [f"_set(self, '{name}', {_given(name, defaults.get(name))})" for name in names]
        return f"def __init__({', '.join(['self', *parameters])}): {'; '.join(lines) or 'pass'}"

    def _given(name, default):
        is_made = isinstance(default, _Made)
        return f"{name}.make() if {name}.__class__ is _Made else {name}" if is_made else name

    def _shared(names, frozen, eq):
        """Return the methods that need no compilation, as they are the same for all classes."""
        values = _values(names)

        def equal(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        def shown(self):
            pairs = zip(names, values(self), strict=True)
            words = ", ".join(f"{name}={value!r}" for name, value in pairs)
            return f"{self.__class__.__qualname__}({words})"

        methods = {
            "__repr__": shown,
            "__reduce__": lambda self: (self.__class__, values(self)),
        }
        if eq:
            hashed = (lambda self: hash(values(self))) if frozen else None
            methods |= {"__eq__": equal, "__hash__": hashed}
        if frozen:
            methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
        return methods

    def _values(names):
        """Return what gives the values of all fields as a tuple."""
        if len(names) > 1:
            return attrgetter(*names)
        return lambda self: tuple(getattr(self, name) for name in names)

    def _refuse(_, name, *__):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")


__all__ = ["dataclass", "field", "replace"]
