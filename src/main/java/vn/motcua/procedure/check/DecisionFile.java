package vn.motcua.procedure.check;

import org.w3c.dom.Element;

/** A decision table file that could be read. */
public record DecisionFile(String file, Element root) {}
