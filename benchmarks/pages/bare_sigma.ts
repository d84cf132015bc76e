// A bare sigma page: the same nodes and edges at the same positions, drawn with sigma's defaults, and nothing else.
import Graph from "graphology";
import Sigma from "sigma";

interface Data {
  readonly nodes: readonly (readonly [name: string, x: number, y: number])[];
  readonly edges: readonly (readonly [start: number, end: number])[];
}

const data = JSON.parse(document.getElementById("data")!.textContent!) as Data;
const graph = new Graph({ multi: true });
data.nodes.forEach(([label, x, y], at) => graph.addNode(at, { label, x, y: -y, size: 3, color: "#1f5fa8" }));
for (const [start, end] of data.edges) graph.addEdge(start, end, { size: 1, color: "#bbbbbb" });
new Sigma(graph, document.getElementById("drawing")!);
