package vn.motcua.procedure.catalogue;

import java.util.List;
import vn.motcua.procedure.picture.DiagramForm;
import vn.motcua.procedure.picture.DiagramStep;

/** What a version of a diagram shows. @param svg an svg element; empty when nothing is drawn in the file */
public record ProcedureDrawing(List<DiagramStep> steps, List<DiagramForm> forms, String svg) {}
