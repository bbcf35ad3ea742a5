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
        if "__post_init__" in namespace:
            raise TypeError(f"{cls.__qualname__}: values are made without __post_init__")
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
        made = type(cls)(cls.__name__, cls.__bases__, namespace)
        made.__init__ = _init(made, names, defaults)
        return made

    def _init(cls, names, defaults):
        """Return an `__init__`: that of other classes with as many fields, with these names."""
        if len(names) >= len(_PLAIN) or any(isinstance(one, _Made) for one in defaults.values()):
            return _rare(names, defaults)
        code = _PLAIN[len(names)].__code__
        own = code.replace(co_name="__init__", co_qualname="__init__", co_varnames=("self", *names))
        slots = cls.__dict__
        setters = {
            setter: slots[name].__set__ for setter, name in zip(code.co_names, names, strict=True)
        }
        return FunctionType(own, setters, "__init__", tuple(defaults.values()))

    def _rare(names, defaults):
        """Return an `__init__` for many fields or for what is made anew: few values have them."""
        known = frozenset(names)

        def __init__(self, *values, **named):  # noqa: N807 - its name is in messages
            given = dict(zip(names, values))  # noqa: B905 - what is too long is told below
            if len(values) > len(names) or given.keys() & named or not named.keys() <= known:
                unknown = ", ".join(sorted(named.keys() - known)) or "a field twice"
                raise TypeError(f"{self.__class__.__name__}() does not take {unknown}")
            given = defaults | given | named
            if missing := known - given.keys():
                raise TypeError(f"{self.__class__.__name__}() lacks {', '.join(sorted(missing))}")
            for name in names:
                value = given[name]
                _set(self, name, value.make() if value.__class__ is _Made else value)

        return __init__

    _set = object.__setattr__

    # What `__init__` of so many fields does. Each class has its own copy, with its own names and
    # with what sets its slots under the names with a stroke, which is quicker than `_set`.
    _a = _b = _c = _d = _e = _f = _g = _h = _i = _j = _k = _m = _set

    def _0(self):
        pass

    def _1(self, a):
        _a(self, a)

    def _2(self, a, b):
        _a(self, a)
        _b(self, b)

    def _3(self, a, b, c):
        _a(self, a)
        _b(self, b)
        _c(self, c)

    def _4(self, a, b, c, d):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)

    def _5(self, a, b, c, d, e):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)
        _e(self, e)

    def _6(self, a, b, c, d, e, f):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)
        _e(self, e)
        _f(self, f)

    def _7(self, a, b, c, d, e, f, g):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)
        _e(self, e)
        _f(self, f)
        _g(self, g)

    def _8(self, a, b, c, d, e, f, g, h):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)
        _e(self, e)
        _f(self, f)
        _g(self, g)
        _h(self, h)

    def _9(self, a, b, c, d, e, f, g, h, i):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)
        _e(self, e)
        _f(self, f)
        _g(self, g)
        _h(self, h)
        _i(self, i)

    def _10(self, a, b, c, d, e, f, g, h, i, j):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)
        _e(self, e)
        _f(self, f)
        _g(self, g)
        _h(self, h)
        _i(self, i)
        _j(self, j)

    def _11(self, a, b, c, d, e, f, g, h, i, j, k):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)
        _e(self, e)
        _f(self, f)
        _g(self, g)
        _h(self, h)
        _i(self, i)
        _j(self, j)
        _k(self, k)

    def _12(self, a, b, c, d, e, f, g, h, i, j, k, m):
        _a(self, a)
        _b(self, b)
        _c(self, c)
        _d(self, d)
        _e(self, e)
        _f(self, f)
        _g(self, g)
        _h(self, h)
        _i(self, i)
        _j(self, j)
        _k(self, k)
        _m(self, m)

    _PLAIN = (_0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12)

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
