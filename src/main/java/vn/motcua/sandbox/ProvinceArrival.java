package vn.motcua.sandbox;

/** Brings the province's agencies, hours, officers and citizens in. */
class ProvinceArrival {

  private final Province province;
  private final ProvinceRegistry registry;
  private final String password;

  /** @param password of every officer of the sandbox */
  ProvinceArrival(Province province, ProvinceRegistry registry, String password) {
    this.province = province;
    this.registry = registry;
    this.password = password;
  }

  void everybody() {
    registry.agencies(province.agencies());
    registry.hours(province.hours());
    registry.officers(province.officers(password));
    registry.citizens(province.register());
  }
}
