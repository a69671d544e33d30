package vn.motcua.procedure;

import java.util.Arrays;
import java.util.Optional;

/** What an officer may be; the codes of design.md and of the legal facts 1.1. */
public enum Role {
  TIEP_NHAN("tiep-nhan", true),
  THU_PHI("thu-phi", true),
  TRUONG_MOT_CUA("truong-mot-cua", true),
  LANH_DAO_PHONG("lanh-dao-phong", true),
  THU_LY("thu-ly", true),
  PHOI_HOP("phoi-hop", true),
  LANH_DAO("lanh-dao", true),
  VAN_THU("van-thu", true),
  TRA_KET_QUA("tra-ket-qua", true),
  KIEM_SOAT("kiem-soat", false),
  GIAM_SAT("giam-sat", false),
  THIET_KE("thiet-ke", false),
  QUAN_TRI("quan-tri", false);

  private final String code;
  private final boolean ofAgency;

  Role(String code, boolean ofAgency) {
    this.code = code;
    this.ofAgency = ofAgency;
  }

  public String code() {
    return code;
  }

  /** Held within one agency; the others reach over the whole province. */
  public boolean isOfAgency() {
    return ofAgency;
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }

  public static boolean isOfAgency(String code) {
    return of(code).map(Role::isOfAgency).orElse(false);
  }
}
