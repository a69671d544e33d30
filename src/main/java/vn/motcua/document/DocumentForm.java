package vn.motcua.document;

/**
 * A kind of document with a template. Numbers are those of Circular 03/2025/TT-VPCP, Appendix I; the template and its style sheet
 * lie in {@code documents/<template>.html} and {@code .css}.
 */
public enum DocumentForm {
  /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
  RECEPTION_SLIP("01", "01-tiep-nhan", "giay-tiep-nhan");

  private final String code;
  private final String template;
  private final String fileName;

  DocumentForm(String code, String template, String fileName) {
    this.code = code;
    this.template = template;
    this.fileName = fileName;
  }

  /** The form's number in the circular, such as {@code 01}. */
  public String code() {
    return code;
  }

  String template() {
    return template;
  }

  /** First part of the name a saved file gets; ASCII. */
  String fileName() {
    return fileName;
  }

  static DocumentForm of(String code) {
    for (DocumentForm form : values()) {
      if (form.code.equals(code)) {
        return form;
      }
    }
    throw new IllegalArgumentException("No document form " + code);
  }
}
