"""Dataclasses that are made when a module is imported in a twentieth of the time.

`dataclass`, `field` and `replace` are those of the standard library to type checkers and to
readers. At run time classes with as many fields share one compilation, where each had six, and the
standard library's module, with all that it imports, stays out of a start:
docs/decisions/0008-values.md.
"""

from __future__ import annotations

TYPE_CHECKING = False
"""True to type checkers, which know the name; `typing` itself takes 3 ms to import."""

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    from functools import cache
    from operator import attrgetter
    from types import FunctionType

    _ABSENT = object()

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
        namespace["__init__"] = _init(names, defaults)
        return type(cls)(cls.__name__, cls.__bases__, namespace)

    def _init(names, defaults):
        """Return an `__init__`: that of other classes with as many fields, with these names."""
        made = tuple(isinstance(defaults.get(name), _Made) for name in names)
        code = _compiled(made)
        renamed = dict(zip(code.co_varnames, ("self", *names), strict=True))
        own = code.replace(
            co_varnames=tuple(renamed.values()),
            co_consts=tuple(renamed.get(one, one) for one in code.co_consts),
        )
        return FunctionType(own, _SCOPE, "__init__", tuple(defaults.values()))

    @cache
    def _compiled(made):
        """Return the code of an `__init__` of nameless fields, where `made` tells what is made."""
        fields = [f"_{at}" for at in range(len(made))]
        lines = [
            f"_set(self, '{one}', {f'_fresh({one})' if is_made else one})"
            for one, is_made in zip(fields, made, strict=True)
        ]
        source = f"def __init__({', '.join(['self', *fields])}): {'; '.join(lines) or 'pass'}"
        scope = {}
        exec(source, scope)  # noqa: S102 - numbered fields, as in the standard library
        return scope["__init__"].__code__

    def _fresh(value):
        return value.make() if value.__class__ is _Made else value

    _SCOPE = {"_set": object.__setattr__, "_fresh": _fresh}

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


__all__ = ["TYPE_CHECKING", "dataclass", "field", "replace"]
