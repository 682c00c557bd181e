/** The bundlers of both platforms take a style sheet by an import that brings no names. */
declare module '*.css';
