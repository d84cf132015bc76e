// The edge programs: a ribbon along a line or a curve, cut into the dashes of its kind.
import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { dashTable, periodOf } from "./distance";
import { DASHES } from "./forms";
import { drawFrame } from "./pace";
import { Texture } from "./texture";

/** What sigma is told about an edge. */
export interface EdgeLook extends Partial<EdgeDisplayData> {
  readonly size: number;
  readonly zIndex: number;
  readonly color: string;
  /** The number of its dashes in `DASHES`. */
  readonly dash: number;
  /** How far the middle of the curve lies from the straight line, in pixels at the first zoom. */
  readonly bend: number;
  /** 1 for an open line, of which only both sides are drawn. */
  readonly open: number;
}

/** The farthest that a curve may bend, as a part of its length; the picture bends alike. */
export const MOST_BENT = 0.4;

const VERTEX = `
attribute vec2 a_from,a_to;
attribute float a_bend,a_width,a_dash,a_period,a_open;
attribute vec4 a_color,a_id;
attribute vec2 a_step;
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_scale;
varying vec4 v_color;
varying float v_across,v_reach,v_along,v_dash,v_period,v_open;
void main(){
vec2 a=(u_matrix*vec3(a_from,1)).xy*u_half,b=(u_matrix*vec3(a_to,1)).xy*u_half,chord=b-a;
float size=max(length(chord),.001),most=size*${MOST_BENT};
float bend=clamp(a_bend*u_scale,-most,most);
vec2 middle=(a+b)*.5+vec2(-chord.y,chord.x)/size*2.*bend;
float t=a_step.x,r=1.-t;
vec2 way=r*(middle-a)+t*(b-middle);
vec2 across=vec2(-way.y,way.x)/max(length(way),.001);
v_reach=max(a_width*u_scale*.5,.5);
#ifdef PICKING_MODE
v_reach=max(v_reach,5.);
v_color=a_id;
#else
v_color=a_color;
#endif
v_color.a=1.;
v_across=a_step.y*(v_reach+.7);
vec2 at=r*r*a+2.*r*t*middle+t*t*b+across*v_across;
gl_Position=vec4(at/u_half,0,1);
v_along=t*(2.*size+distance(a,middle)+distance(middle,b))/3./u_scale;
v_dash=a_dash;v_period=a_period;v_open=a_open;
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying float v_across,v_reach,v_along,v_dash,v_period,v_open;
uniform float u_blur,u_scale;
uniform sampler2D u_dashes;
void main(){
#ifdef PICKING_MODE
if(abs(v_across)>v_reach)discard;
gl_FragColor=v_color;
#else
float away=abs(v_across);
float cover=1.-smoothstep(v_reach-u_blur,v_reach+u_blur,away);
if(v_dash>.5){
float off=(texture2D(u_dashes,vec2(fract(v_along/v_period),(v_dash+.5)/${DASHES.length}.)).r-.5)*8.*u_scale;
cover*=1.-smoothstep(-u_blur,u_blur,off);
}
if(v_open>.5)cover*=smoothstep(v_reach-1.3-u_blur,v_reach-1.3+u_blur,away);
gl_FragColor=v_color*cover;
#endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = ["u_matrix", "u_half", "u_scale", "u_blur"] as const;

const TABLE = new Texture(dashTable);

class RibbonProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 0,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_from", size: 2, type: FLOAT },
        { name: "a_to", size: 2, type: FLOAT },
        { name: "a_bend", size: 1, type: FLOAT },
        { name: "a_width", size: 1, type: FLOAT },
        { name: "a_dash", size: 1, type: FLOAT },
        { name: "a_period", size: 1, type: FLOAT },
        { name: "a_open", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_step", size: 2, type: FLOAT }],
      CONSTANT_DATA: [] as number[][],
    };
  }

  processVisibleItem(
    id: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const look = data as EdgeDisplayData & EdgeLook;
    const shape = [look.bend, look.size, look.dash, periodOf(DASHES[look.dash]), look.open];
    this.array.set([from.x, from.y, to.x, to.y, ...shape, floatColor(look.color), id], start);
  }

  override render(params: RenderParams): void {
    drawFrame(this, params, (told) => super.render(told));
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<EdgeProgram["setUniforms"]>[1]): void {
    TABLE.bind(gl);
    const at = uniformLocations as Record<string, WebGLUniformLocation>;
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    gl.uniform2f(at.u_half, params.width / 2, params.height / 2);
    gl.uniform1f(at.u_scale, 1 / params.sizeRatio);
    gl.uniform1f(at.u_blur, 0.6 / params.pixelRatio);
  }
}

/** Straight lines. */
export class LineProgram extends RibbonProgram {
  override getDefinition() {
    return { ...super.getDefinition(), ...ribbon(1) };
  }
}

/** Curves, for ties that run beside each other. */
export class CurveProgram extends RibbonProgram {
  override getDefinition() {
    return { ...super.getDefinition(), ...ribbon(14) };
  }
}

function ribbon(steps: number): { VERTICES: number; CONSTANT_DATA: number[][] } {
  const data: number[][] = [];
  for (let at = 0; at <= steps; at++) data.push([at / steps, -1], [at / steps, 1]);
  return { VERTICES: data.length, CONSTANT_DATA: data };
}
