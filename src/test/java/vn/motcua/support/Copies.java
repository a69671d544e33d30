package vn.motcua.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Start forms of a certified copy, as Tasklist submits them. The citizens are the synthetic ones of the sandbox. */
public final class Copies {

  private Copies() {}

  /** A citizen whom the population register knows just so. */
  public static Map<String, Object> known() {
    Map<String, Object> form = form("Đỗ Ngọc Nhân", "000060133971");
    applicant(form).put("birthDate", "1960-10-03");
    applicant(form).put("sex", "M");
    return form;
  }

  /** The same number under another name. */
  public static Map<String, Object> mismatched() {
    Map<String, Object> form = known();
    applicant(form).put("fullName", "Đỗ Ngọc Nhẫn");
    return form;
  }

  public static Map<String, Object> form(String name, String number) {
    Map<String, Object> applicant = new HashMap<>();
    applicant.put("fullName", name);
    applicant.put("personalNumber", number);
    applicant.put("address", "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    applicant.put("phone", "0900000003");
    Map<String, Object> form = new HashMap<>();
    form.put("applicant", applicant);
    form.put("submitterIsApplicant", true);
    form.put("documentName", "Bằng tốt nghiệp đại học");
    form.put("pages", 3);
    form.put("copies", 2);
    form.put("caseKey", "thuong");
    form.put("papers", List.of(Map.of("name", "Bằng tốt nghiệp", "form", "ORIGINAL", "count", 1)));
    return form;
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> applicant(Map<String, Object> form) {
    return (Map<String, Object>) form.get("applicant");
  }
}
