import { createContext, useContext } from "react";
import { spokenTeacher, type TeacherSource } from "./teacher";

/** Whose judgement the students on the page learned. */
export const TaughtBy = createContext<TeacherSource | null>(null);

/** What to call whoever taught the students on the page. */
export const useTaughtBy = () => spokenTeacher(useContext(TaughtBy));
