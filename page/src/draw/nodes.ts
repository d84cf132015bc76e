// The node program: one quadrilateral a node, on which the shape of its sector is drawn by distance.
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { REACH, shapeTable, TILE } from "./distance";
import { SHAPE_NAMES } from "./forms";
import { drawFrame } from "./pace";
import { Texture } from "./texture";

/** What sigma is told about a node. */
export interface NodeLook extends Partial<NodeDisplayData> {
  readonly size: number;
  readonly zIndex: number;
  /** The number of its shape in `SHAPE_NAMES`. */
  readonly shape: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
}

const VERTEX = `
attribute vec2 a_place;
attribute float a_size,a_shape,a_edge_width;
attribute vec4 a_fill,a_edge,a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_scale;
varying vec2 v_at;
varying float v_size,v_shape,v_edge_width;
varying vec4 v_fill,v_edge;
void main(){
v_size=a_size*u_scale;
float reach=max(v_size*1.3+a_edge_width,11.);
v_at=a_corner*reach;
gl_Position=vec4((u_matrix*vec3(a_place,1)).xy+v_at/u_half,0,1);
v_shape=a_shape;v_edge_width=a_edge_width;v_edge=a_edge;
#ifdef PICKING_MODE
v_fill=a_id;
#else
v_fill=a_fill;
#endif
v_fill.a=1.;v_edge.a=1.;
}`;

const FRAGMENT = `
precision highp float;
varying vec2 v_at;
varying float v_size,v_shape,v_edge_width;
varying vec4 v_fill,v_edge;
uniform float u_blur;
uniform sampler2D u_shapes;
void main(){
#ifdef PICKING_MODE
if(length(v_at)>max(v_size*1.15,10.))discard;
gl_FragColor=v_fill;
#else
vec2 at=vec2(v_at.x,-v_at.y)/v_size/${2 * REACH}+.5;
if(min(at.x,at.y)<0.||max(at.x,at.y)>1.)discard;
at.x=clamp(at.x,${0.5 / TILE},${1 - 0.5 / TILE});
float d=(texture2D(u_shapes,vec2((v_shape+at.x)/${SHAPE_NAMES.length}.,at.y)).r-.5)*v_size;
float outer=1.-smoothstep(-u_blur,u_blur,d-v_edge_width*.5);
float inner=1.-smoothstep(-u_blur,u_blur,d+v_edge_width*.5);
gl_FragColor=mix(v_edge,v_fill,inner)*outer;
#endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = ["u_matrix", "u_half", "u_scale", "u_blur"] as const;

const TABLE = new Texture(shapeTable);

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_place", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_edge_width", size: 1, type: FLOAT },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_edge", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
    const look = data as NodeDisplayData & NodeLook;
    const colours = [floatColor(look.fill), floatColor(look.edge)];
    this.array.set([data.x, data.y, look.size, look.shape, look.edgeWidth, ...colours, id], start);
  }

  override render(params: RenderParams): void {
    drawFrame(this, params, (told) => super.render(told));
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram["setUniforms"]>[1]): void {
    TABLE.bind(gl);
    const at = uniformLocations as Record<string, WebGLUniformLocation>;
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    gl.uniform2f(at.u_half, params.width / 2, params.height / 2);
    gl.uniform1f(at.u_scale, 1 / params.sizeRatio);
    gl.uniform1f(at.u_blur, 0.6 / params.pixelRatio);
  }
}
