package vn.motcua.web.form;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Agencies;

/** The lists that pickers in forms offer. They hold nothing of anybody, so whoever is logged in may read them. */
@RestController
@RequestMapping("/api/form-lists")
class FormListsController {

  private final Agencies agencies;
  private final Places places;

  FormListsController(Agencies agencies, Places places) {
    this.agencies = agencies;
    this.places = places;
  }

  record NamedAgency(String code, String name) {}

  @GetMapping("/agencies")
  @Operation(summary = "The agencies of the province by code and name, for the agency picker of forms")
  List<NamedAgency> agencies() {
    return agencies.all().stream().map(agency -> new NamedAgency(agency.code(), agency.name())).toList();
  }

  @GetMapping("/places")
  @Operation(summary = "Provinces with their wards, the own province first, for the address picker of forms")
  List<Places.Province> places() {
    return places.all();
  }
}
