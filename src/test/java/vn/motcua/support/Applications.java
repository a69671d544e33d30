package vn.motcua.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Start forms of the procedures, as Tasklist submits them. The applicant is one whom the register knows just so. */
public final class Applications {

  private Applications() {}

  public static Map<String, Object> signature() {
    Map<String, Object> form = base("Giấy tờ sẽ ký");
    form.put("documentName", "Sơ yếu lý lịch");
    form.put("documentKind", "curriculum");
    form.put("documents", 2);
    form.put("otherSigners", List.of(Map.of("fullName", "Lý Thị Mây", "personalNumber", "000188000001")));
    return form;
  }

  public static Map<String, Object> birth() {
    Map<String, Object> form = base("Giấy chứng sinh");
    form.put("child", vietnamese(person("Đỗ Gia Hân", Map.of("birthDate", "2026-10-02", "sex", "F",
        "birthPlace", "Bệnh viện đa khoa tỉnh Mẫu", "homeTown", "Phường Sao Mai, tỉnh Mẫu"))));
    form.put("mother", parent("Vũ Thị Lan Anh", "1994-06-12"));
    form.put("fatherDeclared", true);
    form.put("father", parent("Đỗ Văn Thịnh", "1992-01-30"));
    form.put("parentsMarriage", "married");
    form.put("relationToChild", "grandparent");
    form.put("informantIsApplicant", true);
    form.put("birthProof", "notice");
    form.put("extractCopies", 0);
    form.put("feeExemption", "none");
    return form;
  }

  public static Map<String, Object> abandonedChild() {
    Map<String, Object> form = birth();
    List.of("mother", "father", "fatherDeclared", "parentsMarriage").forEach(form::remove);
    form.put("caseKey", "bo-roi");
    form.put("relationToChild", "guardian");
    form.put("birthProof", "abandonedRecord");
    return form;
  }

  public static Map<String, Object> death() {
    Map<String, Object> form = base("Giấy báo tử");
    form.put("declarantRelation", "child");
    form.put("deceased", vietnamese(person("Đỗ Văn Cẩn", Map.of("birthDate", "1938-03-09", "sex", "M", "deathDate", "2026-10-10",
        "deathTime", "04:30", "deathPlace", "Tại nhà", "lastResidence", "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu"))));
    form.put("deathProof", "notice");
    form.put("extractCopies", 1);
    form.put("feeExemption", "none");
    return form;
  }

  public static Map<String, Object> marriage() {
    Map<String, Object> form = base("Tờ khai đăng ký kết hôn");
    form.put("husband", partner("Đỗ Ngọc Nhân", "1960-10-03"));
    form.put("wife", partner("Lương Thị Bưởi", "1964-08-21"));
    form.put("extractCopies", 0);
    return form;
  }

  public static Map<String, Object> extract() {
    Map<String, Object> form = base("Tờ khai cấp bản sao trích lục");
    form.put("recordSubject", person("Đỗ Ngọc Nhân", Map.of("birthDate", "1960-10-03")));
    form.put("recordKind", "birth");
    form.put("relationToSubject", "self");
    form.put("registerPlace", "Ủy ban nhân dân phường Sao Mai");
    form.put("registerYear", 1960);
    form.put("copies", 2);
    form.put("digitalCitizen", false);
    return form;
  }

  public static Map<String, Object> registerCopy() {
    Map<String, Object> form = base("Giấy tờ chứng minh quan hệ");
    form.put("recordSubject", person("Đỗ Ngọc Nhân", Map.of("birthDate", "1960-10-03")));
    form.put("relationToSubject", "self");
    form.put("originalName", "Quyết định khen thưởng");
    form.put("originalNumber", "12/QĐ-UBND");
    form.put("originalYear", 1999);
    form.put("copies", 2);
    return form;
  }

  /** What a generated start form asks: the person, the wish, the papers. */
  public static Map<String, Object> request(String paper) {
    Map<String, Object> form = base(paper);
    form.put("requestContent", "Đề nghị giải quyết theo quy định");
    return form;
  }

  /** A household business of a family, its other member named. */
  public static Map<String, Object> householdBusiness() {
    Map<String, Object> form = base("Giấy đề nghị đăng ký thành lập hộ kinh doanh");
    form.put("businessName", "Hộ kinh doanh Tạp hóa Nhân");
    form.put("employees", 2);
    form.put("headquarters", "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    form.put("businessLines", List.of(Map.of("name", "Bán lẻ lương thực, thực phẩm", "code", "4711")));
    form.put("capital", 150);
    form.put("founderKind", "household");
    form.put("members", List.of(Map.of("fullName", "Lương Thị Bưởi", "personalNumber", "000188000002")));
    form.put("authorisationCertified", true);
    form.put("identityProof", "electronic");
    return form;
  }

  /** A move to a relative's house. */
  public static Map<String, Object> permanentResidence() {
    Map<String, Object> form = base("Tờ khai thay đổi thông tin cư trú (CT01)");
    form.put("newAddress", "Số 15 đường Hoa Sữa, tổ dân phố 2, phường Sao Mai, tỉnh Mẫu");
    form.put("residenceGround", "family");
    form.put("owner", person("Đỗ Ngọc Hiền", Map.of("personalNumber", "000188000003",
        "address", "Số 15 đường Hoa Sữa, phường Sao Mai, tỉnh Mẫu")));
    form.put("consentGiven", true);
    form.put("members", List.of(Map.of("fullName", "Đỗ Gia Hân", "personalNumber", "000188000004", "relation", "Con")));
    form.put("minorIncluded", true);
    form.put("parentConsent", true);
    form.put("feeExemption", "none");
    form.put("digitalCitizen", false);
    return form;
  }

  public static Map<String, Object> cooperativeUnion() {
    Map<String, Object> form = base("Giấy đề nghị đăng ký thành lập liên hiệp hợp tác xã");
    form.put("unionName", "Liên hiệp hợp tác xã Chè Mẫu");
    form.put("headquarters", "Số 90 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    form.put("businessLines", List.of(Map.of("name", "Trồng cây chè", "code", "0127")));
    form.put("memberCooperatives", List.of(
        Map.of("name", "Hợp tác xã Chè Đồi Cao", "registrationNumber", "000700001", "fullName", "Lò Văn Chè"),
        Map.of("name", "Hợp tác xã Chè Suối Trong", "registrationNumber", "000700002", "fullName", "Lý Thị Búp"),
        Map.of("name", "Hợp tác xã Chè Bến Đá", "registrationNumber", "000700003", "fullName", "Hoàng Văn Lá")));
    form.put("capital", 9000);
    form.put("foundingDate", "2026-10-01");
    return form;
  }

  /** A guest who arrived on that evening of Saturday 10/10/2026. */
  public static Map<String, Object> stayNotification(String eventTime) {
    Map<String, Object> form = base("không có");
    form.remove("papers");
    form.put("placeKind", "household");
    form.put("placeName", "Nhà ông Đỗ Ngọc Nhân");
    form.put("placeAddress", "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    form.put("guests", List.of(Map.of("fullName", "Lý Thị Mây", "personalNumber", "000188000005")));
    form.put("eventDate", "2026-10-10");
    form.put("eventTime", eventTime);
    form.put("notifiedBy", "phone");
    form.put("stayReason", "Thăm họ hàng");
    return form;
  }

  /** An individual's house beside another one. */
  public static Map<String, Object> buildingPermit() {
    Map<String, Object> form = base("Đơn đề nghị cấp giấy phép xây dựng");
    form.put("siteAddress", "Số 90 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    form.put("landPlot", "Thửa 45, tờ bản đồ 12");
    form.put("landArea", 90);
    form.put("storeys", 3);
    form.put("floorArea", 210);
    form.put("height", 11);
    form.put("designer", "Công ty Thiết kế Nhà Mẫu");
    form.put("adjoining", "yes");
    form.put("adjoiningCommitment", true);
    return form;
  }

  private static Map<String, Object> base(String paper) {
    Map<String, Object> form = new HashMap<>();
    form.put("applicant", Copies.applicant(Copies.known()));
    form.put("submitterIsApplicant", true);
    form.put("caseKey", "thuong");
    form.put("papers", List.of(Map.of("name", paper, "form", "ORIGINAL", "count", 1)));
    return form;
  }

  private static Map<String, Object> parent(String name, String birthDate) {
    return vietnamese(person(name, Map.of("birthDate", birthDate, "address", "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu")));
  }

  private static Map<String, Object> partner(String name, String birthDate) {
    Map<String, Object> partner = parent(name, birthDate);
    partner.put("maritalHistory", "widowed");
    partner.put("marriageNumber", 2);
    return partner;
  }

  private static Map<String, Object> person(String name, Map<String, Object> more) {
    Map<String, Object> person = new HashMap<>(more);
    person.put("fullName", name);
    return person;
  }

  private static Map<String, Object> vietnamese(Map<String, Object> person) {
    person.put("ethnicity", "Kinh");
    person.put("nationality", "Việt Nam");
    return person;
  }

  /** A first land certificate for a house and its garden. */
  public static Map<String, Object> land() {
    Map<String, Object> form = base("Đơn đăng ký đất đai, tài sản gắn liền với đất");
    form.put("caseKey", "cap-giay");
    form.put("landAddress", "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    form.put("landArea", 120.5);
    form.put("landUse", "home");
    form.put("usedSince", "Trước năm 1993");
    form.put("landPapers", "none138");
    form.put("feeExemption", "none");
    return form;
  }

  /** One application for birth, residence and health card. */
  public static Map<String, Object> jointBirth() {
    Map<String, Object> form = birth();
    List.of("informantIsApplicant", "birthProof", "extractCopies", "feeExemption").forEach(form::remove);
    form.put("caseKey", "dien-tu");
    form.put("residenceAddress", "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    form.put("householdHead", "Đỗ Văn Thịnh, cha");
    form.put("clinic", "Trạm y tế phường Sao Mai");
    return form;
  }

  public static Map<String, Object> jointDeath() {
    Map<String, Object> form = death();
    List.of("extractCopies", "feeExemption").forEach(form::remove);
    form.put("caseKey", "dien-tu");
    form.put("allowanceReceiver", "Đỗ Ngọc Nhân");
    form.put("receiverRelation", "child");
    form.put("paymentAccount", "Tiền mặt tại bưu cục phường Sao Mai");
    return form;
  }

  /** One agency asks another: nobody's name is in it. */
  public static Map<String, Object> awards() {
    return new HashMap<>(Map.of("caseKey", "thuong", "requestNumber", "15/UBND-VP", "requestDate", "2026-10-09", "awardKind", "medal",
        "awardCount", 3, "requestContent", "Cấp đổi huân chương bị hư hỏng do bão",
        "papers", List.of(Map.of("name", "Văn bản đề nghị kèm danh sách", "form", "ORIGINAL", "count", 1))));
  }

  /** Somebody saw a hole in the road. */
  public static Map<String, Object> feedback() {
    return new HashMap<>(Map.of("caseKey", "thuong", "applicant", Copies.applicant(Copies.known()),
        "feedbackContent", "Mặt đường có hố sâu, trời mưa rất nguy hiểm", "feedbackPlace", "Đường Phượng Vĩ, phường Sao Mai",
        "happenedOn", "2026-10-11"));
  }
}
