package vn.motcua.procedure.catalogue;

import java.util.List;
import vn.motcua.procedure.picture.DiagramForm;
import vn.motcua.procedure.picture.DiagramPicture;
import vn.motcua.procedure.picture.DiagramStep;

/** What a version of a diagram shows. */
public record ProcedureDrawing(List<DiagramStep> steps, List<DiagramForm> forms, DiagramPicture picture) {}
