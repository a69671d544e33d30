package vn.motcua.procedure.check;

/**
 * One file of a procedure folder, as it lies there or as it is about to be deployed.
 *
 * @param name says what it is: .bpmn, .bpmn20.xml, .dmn, .dmn11.xml or .form
 */
public record CheckedFile(String name, byte[] content) {}
