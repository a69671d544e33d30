package vn.motcua.procedure.picture;

/** A form that a diagram uses, with the step that shows it. */
public record DiagramForm(String id, String step, String stepName) {}
