"""The structure tree of a made-up PDF as Word tags it."""

from dataclasses import dataclass, field

__all__ = ["Node", "is_list", "last_of"]


@dataclass(eq=False)
class Node:
    """An element of the structure tree."""

    kind: str
    kids: "list[Node | tuple[int, int]]" = field(default_factory=list)
    """Elements, or the page and number of a piece of marked content."""
    columns: int = 1
    rows: int = 1

    def add(self, kind: str) -> "Node":
        """Put a new element at the end of this one, and return it."""
        node = Node(kind)
        self.kids.append(node)
        return node


def is_list(node: "Node | tuple[int, int]") -> bool:
    """Tell whether a kid is an element that is a list."""
    return isinstance(node, Node) and node.kind == "L"


def last_of(node: Node) -> Node:
    """Return the last element below one that holds marked content."""
    kid = node.kids[-1]
    return last_of(kid) if isinstance(kid, Node) else node
