"""The environment that templates and expressions share: Jinja's sandbox, counted, and looking into mappings first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import CodeType
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateExpression
from jinja2.lexer import TokenStream
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment

from reportgen.sandbox import filters
from reportgen.sandbox.attributes import attribute as ask
from reportgen.sandbox.code import CountingCodeGenerator
from reportgen.sandbox.meter import LONGEST_TEXT, OverLimitError, meter, metered
from reportgen.sandbox.parser import RANGE, RestrictedParser, Vocabulary, admit
from reportgen.sandbox.source import nesting_excess
from reportgen.sandbox.tokens import read_tokens
from reportgen.sandbox.undefined import Absence
from reportgen.sandbox.values import bounded_range, operate, size, within

_RESULT = "result"
MACRO = 25
"""Steps of calling a macro."""
_SEARCHING = ("in", "notin")
_UNREADABLE = (RecursionError, MemoryError, SyntaxError, ValueError, OverflowError)
"""What Python raises for a source that is too much for it."""


def _assignment(expression: nodes.Expr) -> nodes.Template:
    """Return a template that gives the value of ``expression`` a name."""
    target = nodes.Name(_RESULT, "store", lineno=1)
    return nodes.Template([nodes.Assign(target, expression, lineno=1)], lineno=1)


class CountedLoop:
    """What a loop goes through, each turn counted as ``weight`` steps."""

    __slots__ = ("own", "weight")

    def __init__(self, own: Iterable[Any], weight: int) -> None:
        """Go through ``own``."""
        self.own, self.weight = own, weight

    def __iter__(self) -> Iterator[Any]:
        """Iterate, and count."""
        counting = meter()
        for one in self.own:
            counting.step(self.weight)
            yield one

    def __len__(self) -> int:
        """Return how many turns there will be; TypeError where nobody knows yet."""
        return len(self.own)  # type: ignore[arg-type]  # as Jinja asks


class BoundedEnvironment(Absence, SandboxedEnvironment):
    """A sandbox in which nothing is changed, everything is counted, and equal input gives equal text.

    A mapping's own entries win over Python's methods: a column called ``items`` is the column.
    """

    code_generator_class: type[CodeGenerator] = CountingCodeGenerator
    intercepted_binops = Absence.intercepted_binops | {"**"}

    def __init__(self, functions: Mapping[str, Callable[..., Any]], **options: Any) -> None:  # noqa: ANN401
        """Know ``functions`` beside ``range``; ``options`` are Jinja's."""
        super().__init__(optimized=False, cache_size=0, **options)  # what is constant is not folded uncounted
        self.filters.clear()
        self.filters.update(filters.of_jinja())
        self.globals.clear()
        self.globals.update({RANGE: bounded_range, **functions})

    # --- reading a source ------------------------------------------------------------------------

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        tokens = None if state else read_tokens(self.lexer, source)
        if tokens is None:
            return super()._tokenize(source, name, filename, state)
        return TokenStream(tokens, name, filename)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            tree = RestrictedParser(self, source, name, filename).parse()
        except _UNREADABLE as deep:
            raise OverLimitError(nesting_excess()) from deep
        self.admit(tree)
        return tree

    def admit(self, tree: nodes.Node) -> None:
        """Look ``tree`` over; raise `OverLimitError` or Jinja's error for what may not be in it."""
        admit(tree, Vocabulary(self.filters, self.tests, self.globals), self._evaluate)

    def compile_expression(self, source: str, undefined_to_none: bool = True) -> TemplateExpression:
        """Return an expression as a function of names; raise `OverLimitError` or Jinja's error for what is none."""
        try:
            parser = RestrictedParser(self, source, state="variable")
            tree = parser.parse_expression()
        except _UNREADABLE as deep:
            raise OverLimitError(nesting_excess()) from deep
        if not parser.stream.eos:
            raise TemplateSyntaxError(f"unexpected {parser.stream.current!s}", parser.stream.current.lineno)
        tree.set_environment(self)
        self.admit(tree)
        return TemplateExpression(self.from_string(_assignment(tree)), undefined_to_none)

    def _evaluate(self, expression: nodes.Expr) -> object:
        """Return the value of an expression that has no names."""
        whole = _assignment(expression)
        whole.set_environment(self)
        with metered():
            return getattr(self.from_string(whole).module, _RESULT, None)

    def _compile(self, source: str, filename: str) -> CodeType:
        try:
            return super()._compile(source, filename)
        except _UNREADABLE as much:
            raise OverLimitError(nesting_excess()) from much

    # --- values ----------------------------------------------------------------------------------

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - whatever it holds
        """Return the entry ``attribute`` of a mapping, else what may be asked of the value."""
        if isinstance(obj, Mapping):
            try:
                return obj[attribute]
            except LookupError:
                pass
        return self._ask(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401
        """Return ``obj[argument]``, else what may be asked of the value by this name."""
        try:
            return obj[argument]
        except (TypeError, LookupError):
            pass
        if isinstance(argument, str):
            return self._ask(obj, argument)
        return self.undefined(obj=obj, name=argument)

    def _ask(self, obj: Any, name: str) -> Any:  # noqa: ANN401
        try:
            return ask(obj, str(name))
        except AttributeError:
            return self.undefined(obj=obj, name=name)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call a function, a macro or ``loop``; counted with the rows that it is handed."""
        meter().step((MACRO if isinstance(obj, Macro) else 1) + (size(args[0]) if args else 0))
        if isinstance(obj, LoopContext) and args:
            args = (CountedLoop(args[0], 1), *args[1:])
        made = context.call(obj, *args, **kwargs)
        return made if isinstance(obj, LoopContext | Macro) else within(made)  # these count what they print

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Return what ``operator`` makes of two values; None when either is."""
        if left is None or right is None:
            return None
        return operate(operator, self.binop_table[operator], left, right)

    def compare(self, first: object, *others: tuple[str, object]) -> bool:
        """Return whether ``first`` and the others stand in this order."""
        meter().step()
        for operator, other in others:
            if operator in _SEARCHING:
                meter().step(size(other))
        return super().compare(first, *others)

    # --- what compiled code calls ----------------------------------------------------------------

    def turns(self, own: Iterable[Any], weight: int) -> CountedLoop:
        """Return what a loop goes through, counted."""
        return CountedLoop(own, weight)

    def count_print(self, letters: int) -> None:
        """Count a place where something is printed, with the letters that stand in the source."""
        counting = meter()
        counting.step()
        counting.print(letters)

    def count_made(self, value: Any) -> Any:  # noqa: ANN401
        """Return a list or mapping that was made, counted."""
        return within(value)

    def join_parts(self, join: Callable[[Iterable[Any]], Any], parts: tuple[Any, ...]) -> Any:  # noqa: ANN401
        """Return ``a ~ b``; too long a text is not begun."""
        if sum(len(part) for part in parts if isinstance(part, str)) > LONGEST_TEXT:
            meter().make(LONGEST_TEXT + 1)
        meter().step(len(parts))
        return within(join(parts))

    def part(self, own: Any, start: Any, stop: Any, step: Any) -> Any:  # noqa: ANN401
        """Return ``own[start:stop:step]``, counted."""
        return within(own[start:stop:step])
