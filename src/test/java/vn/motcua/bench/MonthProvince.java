package vn.motcua.bench;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.motcua.MotCuaApplication;
import vn.motcua.security.AgencyImport;
import vn.motcua.security.OfficerImport;

/** The application with a province of its own, so that nobody else's dossiers stand in a month's list. */
final class MonthProvince implements AutoCloseable {

  private static final String PASSWORD = "SaoMai-2026!";
  /** Roles by the beginning of the officer's id; two handle dossiers. */
  private static final List<String> DESKS = List.of("tiepnhan,tiep-nhan thu-phi", "thuly,thu-ly phoi-hop",
      "thulyhai,thu-ly phoi-hop", "lanhdao,lanh-dao lanh-dao-phong truong-mot-cua", "vanthu,van-thu", "traketqua,tra-ket-qua");

  private final ServletWebServerApplicationContext context;

  private MonthProvince(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /** @param connections of an empty database, or null for one in memory */
  static MonthProvince start(DataSource connections) {
    SpringApplicationBuilder application = new SpringApplicationBuilder(MotCuaApplication.class).profiles("test")
        .properties("server.port=0", "logging.level.root=WARN");
    if (connections != null) {
      application.initializers(created -> ((GenericApplicationContext) created)
          .registerBean("dataSource", DataSource.class, () -> connections));
    }
    // One role migrates and runs here, so there is nothing to grant.
    return new MonthProvince((ServletWebServerApplicationContext) application
        .run(connections == null ? new String[0] : new String[] {"--spring.flyway.placeholders.applicationRole=postgres"}));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return context.getWebServer().getPort();
  }

  void open(List<MonthPlan.Office> offices) {
    bean(AgencyImport.class).run("code,name,unitName,place,parentCode\n" + offices.stream()
        .map(office -> office.code() + ",Cơ quan " + office.code() + ",Bộ phận Một cửa " + office.code() + ",Mẫu,H99")
        .collect(Collectors.joining("\n")), false);
    bean(OfficerImport.class).runKeepingPasswords("id,name,agency,roles,password\n" + offices.stream()
        .flatMap(office -> DESKS.stream().map(desk -> {
          String prefix = desk.substring(0, desk.indexOf(','));
          return prefix + "." + office.tail() + ",Cán bộ " + prefix + " " + office.tail() + "," + office.code() + ","
              + desk.substring(desk.indexOf(',') + 1) + "," + PASSWORD;
        })).collect(Collectors.joining("\n")));
  }

  @Override
  public void close() {
    context.close();
  }
}
