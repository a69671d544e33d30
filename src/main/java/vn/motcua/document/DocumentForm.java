package vn.motcua.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of document with a template. Numbers 01 to 06 are those of Circular 03/2025/TT-VPCP, Appendix I; the others are not
 * of that set. The template lies in {@code documents/<template>.html}, beside its style sheet.
 */
public enum DocumentForm {
  /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
  RECEPTION_SLIP("01", "01-tiep-nhan", "giay-tiep-nhan", SlipData.class),
  /** The slips 01 of one visit on one sheet: which numbers they have, and what each says. */
  VISIT_SLIP("01G", "01-nhieu-ho-so", "giay-tiep-nhan-nhieu-ho-so", VisitSlipData.class),
  /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
  SUPPLEMENT_REQUEST("02", "02-yeu-cau-bo-sung", "phieu-yeu-cau-bo-sung", SupplementData.class),
  /** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
  REFUSAL_SLIP("03", "03-tu-choi", "phieu-tu-choi", RefusalData.class),
  /** Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
  APOLOGY_LETTER("04", "04-xin-loi", "van-ban-xin-loi", ApologyData.class),
  /** Thông báo dừng giải quyết hồ sơ. */
  STOP_NOTICE("05", "05-dung-giai-quyet", "thong-bao-dung-giai-quyet", StopData.class),
  /** Phiếu kiểm soát quá trình giải quyết hồ sơ. */
  CONTROL_SLIP("06", "06-kiem-soat", "phieu-kiem-soat", ControlSlipData.class),
  /** Biên lai thu phí, lệ phí; bears the number of the receipt itself. */
  FEE_RECEIPT("BL", "bien-lai", "bien-lai", FeeReceiptData.class),
  /** Phiếu bàn giao hồ sơ. */
  HAND_OVER_SLIP("BG", "phieu-ban-giao", "phieu-ban-giao", HandOverData.class),
  /** Báo cáo giải trình. */
  EXPLANATION_REPORT("GT", "bao-cao-giai-trinh", "bao-cao-giai-trinh", ExplanationData.class),
  /** Thông báo quá ngày hẹn lại. */
  LATE_AGAIN_NOTICE("QH", "thong-bao-qua-han", "thong-bao-qua-han", LateAgainData.class);

  /** What an officer signs at the counter, or a book: by pen. */
  private static final Set<String> BY_PEN = Set.of("01", "01G", "02", "03", "06", "07", "BL", "BG");

  private final String code;
  private final String template;
  private final String fileName;
  private final Class<? extends Record> data;

  DocumentForm(String code, String template, String fileName, Class<? extends Record> data) {
    this.code = code;
    this.template = template;
    this.fileName = fileName;
    this.data = data;
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

  /** The record whose fields the template may name. */
  Class<? extends Record> data() {
    return data;
  }

  /** Whether it bears the number of its cause; the register's own number then only counts. */
  boolean bearsNumberOfCause() {
    return this == FEE_RECEIPT;
  }

  /**
   * Whether it goes out under the agency's digital signature, where the agency has a key: official documents do, slips do not
   * (Decree 30/2020/NĐ-CP art. 13). Its template has a place for the signature, see {@link SignaturePlace}.
   */
  public boolean isSigned() {
    return !BY_PEN.contains(code);
  }

  /** Whether an officer asks for it; the others are issued by a step of the procedure. */
  boolean isOnDemand() {
    return this == FEE_RECEIPT || this == HAND_OVER_SLIP || this == CONTROL_SLIP || this == VISIT_SLIP;
  }

  static DocumentForm of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("No document form " + code));
  }

  static Optional<DocumentForm> find(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }
}
