package vn.motcua.support;

import java.util.List;
import java.util.Map;

/** Start forms of the procedures that the police decide, as Tasklist submits them. */
public final class PoliceApplications {

  private PoliceApplications() {}

  public static Map<String, Object> temporaryResidence() {
    Map<String, Object> form = Applications.request("Tờ khai thay đổi thông tin cư trú (mẫu CT01)");
    form.put("stayAddress", "Số 12 đường Hoa Gạo, phường Sao Mai, tỉnh Mẫu");
    form.put("stayFrom", "2026-10-12");
    form.put("stayUntil", "2028-10-11");
    form.put("persons", 1);
    form.put("housingFromDatabase", true);
    form.put("residents", List.of(Map.of("fullName", "Đỗ Gia Hân")));
    return form;
  }

  public static Map<String, Object> criminalRecord() {
    Map<String, Object> form = Applications.request("Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp");
    form.put("certificateKind", "number1");
    form.put("consentGiven", true);
    return form;
  }

  public static Map<String, Object> licenceExchange() {
    Map<String, Object> form = Applications.request("Đơn đề nghị đổi giấy phép lái xe (Phụ lục XII)");
    form.put("licenceNumber", "000188000001");
    form.put("licenceClass", "B");
    form.put("exchangeReason", "expired");
    form.put("healthCertificate", "15/2026/GKSK");
    form.put("photoTaken", true);
    return form;
  }

  public static Map<String, Object> sealRegistration() {
    Map<String, Object> form = Applications.request("Văn bản đề nghị nêu rõ lý do và người được cử đến");
    form.put("organisationName", "Trường Tiểu học Sao Mai");
    form.put("registrationReason", "renamed");
    form.put("seals", 1);
    form.put("oldSealReturned", true);
    return form;
  }

  public static Map<String, Object> passport() {
    Map<String, Object> form = Applications.request("Tờ khai TK01 hoặc TK01a");
    form.put("passportReason", "first");
    form.put("photoTaken", true);
    return form;
  }
}
