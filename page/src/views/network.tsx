// The network: parties and ties as a drawing, moved by pointer and keyboard, told in words to who does not see it.
import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useDesk } from "../state/context";
import { Card } from "./network/card";
import { Drawing } from "./network/drawing";
import { Picture, pictureFile } from "./network/picture";
import { Roll } from "./network/roll";
import { Tools } from "./network/tools";
import { Walker } from "./network/walker";

export function NetworkView() {
  const desk = useDesk();
  const drawing = useMemo(() => new Drawing(desk), [desk]);
  const box = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLCanvasElement>(null);
  const pointer = useRef({ x: 0, y: 0 }).current;
  useEffect(() => drawing.start(box.current!, names.current!), [drawing]);
  useSignalEffect(() => {
    desk.picture.value = () => pictureFile(drawing);
    return () => {
      desk.picture.value = null;
    };
  });
  const say = desk.say.value;
  const isDrawn = drawing.isDrawn.value;
  return (
    <section class="network-view" aria-label={say("view.network")}>
      <div
        class={isDrawn ? "drawing" : "drawing is-fixed"}
        onPointerMove={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect();
          pointer.x = event.clientX - left;
          pointer.y = event.clientY - top;
        }}
      >
        <div class="stage" ref={box} aria-hidden="true" hidden={!isDrawn} />
        <canvas class="names" ref={names} hidden={!isDrawn} />
        {isDrawn ? <Walker drawing={drawing} /> : <Picture drawing={drawing} />}
        {isDrawn && <Card drawing={drawing} pointer={pointer} />}
        <Tools drawing={drawing} />
        {drawing.plan.value.scene.spots.length === 0 && <p class="nothing">{say("view.drawing.nothing")}</p>}
      </div>
      <Roll drawing={drawing} />
    </section>
  );
}
