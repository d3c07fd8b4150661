"""The network of the parser: parts of speech, which word hangs on which, and how."""

import torch
from torch import Tensor, nn

from training.graph import Graph
from training.network import POS, Encoder, Size

ARC, LABEL = 128, 96
NEVER = -1e4


class Parser(Encoder):
    """Scores of all arcs as a product of two vectors (biaffine), of labels as a sum of two."""

    def __init__(self, size: Size, labels: int) -> None:
        super().__init__(size, flags=False)
        wide = 2 * size.hidden
        self.pos = nn.Linear(wide, len(POS) + 1)
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.head, self.child = nn.Linear(wide, ARC), nn.Linear(wide, ARC)
        self.bond = nn.Linear(ARC, ARC)  # its bias scores how often a word is a head at all
        self.label_head, self.label_child = nn.Linear(wide, LABEL), nn.Linear(wide, LABEL)
        self.label = nn.Linear(LABEL, labels)

    def rooted(self, known: Tensor) -> Tensor:
        """The words with the root before them: (1 + time, sentences, 2 * hidden)."""
        return torch.cat([self.root.expand(1, known.shape[1], -1), known])

    def arcs(self, known: Tensor) -> Tensor:
        """Scores (sentences, heads, children); head 0 is the root."""
        drop = self.size.drop if self.training else 0.0
        heads = nn.functional.dropout(torch.relu(self.head(self.rooted(known))), drop)
        children = nn.functional.dropout(torch.relu(self.child(known)), drop)
        return heads.transpose(0, 1) @ self.bond(children).permute(1, 2, 0)

    def labels(self, known: Tensor, heads: Tensor) -> Tensor:
        """Scores (time, sentences, labels) of the arcs to these heads (time, sentences)."""
        above = self.label_head(self.rooted(known))
        chosen = above.gather(0, heads[:, :, None].expand(-1, -1, LABEL))
        return self.label(torch.relu(chosen + self.label_child(known)))

    def loss(self, known: Tensor, mask: Tensor, heads: Tensor, labels: Tensor, pos: Tensor) -> Tensor:
        """Loss of arcs, labels and parts of speech together, per word; heads beyond the sentence are barred."""
        on = mask.T
        real = torch.cat([torch.ones_like(on[:, :1]), on], 1)
        arcs = self.arcs(known).masked_fill(~real[:, :, None], NEVER).transpose(1, 2)
        entropy = nn.functional.cross_entropy
        of_labels = entropy(self.labels(known, heads)[mask], labels[mask])
        return entropy(arcs[on], heads.T[on]) + of_labels + entropy(self.pos(known)[mask], pos[mask])

    def exported(self, graph: Graph, x: str) -> dict[str, str]:
        """The same as nodes: `arcs`, and the two halves of the labels, which are joined once the heads are chosen."""
        size = graph.add("Slice", graph.add("Shape", x), *(graph.ints(n) for n in ([1], [2], [0])))
        shape = graph.add("Concat", graph.ints([1]), size, graph.ints([2 * self.size.hidden]), axis=0)
        rooted = graph.add("Concat", graph.add("Expand", graph.half(self.root), shape), x, axis=0)
        heads = graph.add("Relu", graph.linear(rooted, self.head))
        children = graph.linear(graph.add("Relu", graph.linear(x, self.child)), self.bond)
        turned = graph.add("Transpose", heads, perm=[1, 0, 2]), graph.add("Transpose", children, perm=[1, 2, 0])
        above, below = graph.linear(rooted, self.label_head), graph.linear(x, self.label_child)
        return {"arcs": graph.add("MatMul", *turned), "above": above, "below": below}
