// Printing: the picture of the view as an image that paper takes, since what is drawn by the graphics card does not print.
import { useEffect, useState } from "preact/hooks";
import { useDesk } from "../state/context";
import { PrintedTables } from "./printed";
import type { Shell } from "./shell";
import { useShell } from "./shell";

/** Print the page, once its picture is there. */
export function printPage(shell: Shell): void {
  shell.printing.value = true;
  setTimeout(() => print(), 300);
}

export function PrintedPicture() {
  const desk = useDesk();
  const { printing } = useShell();
  const [address, setAddress] = useState("");
  useEffect(() => {
    const start = () => {
      printing.value = true;
    };
    const end = () => {
      printing.value = false;
    };
    addEventListener("beforeprint", start);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", start);
      removeEventListener("afterprint", end);
    };
  }, []);
  const wanted = printing.value ? desk.picture.value : null;
  useEffect(() => {
    const drawn = wanted && attempted(wanted);
    if (!drawn) return setAddress("");
    const made = URL.createObjectURL(new Blob([drawn], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [wanted]);
  if (!address) return null;
  return (
    <>
      <img class="printed" src={address} alt="" />
      <PrintedTables />
    </>
  );
}

/** A picture that cannot be made is left out; what is told beside it still prints. */
function attempted(picture: () => string): string {
  try {
    return picture();
  } catch (fault) {
    console.error(fault);
    return "";
  }
}
