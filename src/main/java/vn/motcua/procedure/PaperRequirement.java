package vn.motcua.procedure;

import java.util.List;

/**
 * A paper that the procedure asks for (thành phần hồ sơ), as its decision lists it.
 *
 * @param forms the accepted forms: ORIGINAL, CERTIFIED_COPY, PHOTOCOPY
 */
public record PaperRequirement(int number, String name, List<String> forms, int count, boolean required) {}
