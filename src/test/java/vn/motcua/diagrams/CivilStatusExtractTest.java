package vn.motcua.diagrams;

import java.util.Map;
import vn.motcua.support.Applications;

class CivilStatusExtractTest extends OnTheSpotTest {

  @Override
  protected String diagram() {
    return "ho-tich-trich-luc";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.extract();
  }

  @Override
  protected String handlingTask() {
    return "Task_FindRecord";
  }

  @Override
  protected String signingTask() {
    return "Task_SignExtract";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("notFound");
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.100", code, "Task_FindRecord",
        Map.of("handlingDecision", "issue", "foundNumber", "27", "foundBook", "01/1960"));
    sign(code);
    centre.complete("vanthu.100", code, "Task_SealExtract",
        Map.of("extractNumber", "125/TLKS-BS", "extractCount", 2, "sealed", true));
  }
}
