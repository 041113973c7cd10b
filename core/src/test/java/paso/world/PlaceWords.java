package paso.world;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import paso.scenario.Place;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Text;

/// A place in the making: `holding().capacity(200).limit(300).spillBack().throughput(50)`.
public final class PlaceWords {

    private final Place.Kind kind;
    private Place.Unit unit = Place.Unit.PEOPLE;
    private Optional<Quantity> capacity = Optional.empty();
    private Optional<Quantity> limit = Optional.empty();
    private Optional<Quantity> throughput = Optional.empty();
    private Place.WhenFull whenFull = new Place.WhenFull.Wait();
    private List<String> priority = List.of();
    private Place.Onward onward = new Place.Onward.Shares();
    private double attraction = 1;
    private int timeLimit;
    private final TreeSet<String> keeps = new TreeSet<>();

    private PlaceWords(Place.Kind kind) {
        this.kind = kind;
    }

    public static PlaceWords place(Place.Kind kind) {
        return new PlaceWords(kind);
    }

    public static PlaceWords holding() {
        return new PlaceWords(Place.Kind.HOLDING);
    }

    public static PlaceWords reception() {
        return new PlaceWords(Place.Kind.RECEPTION);
    }

    public static PlaceWords city() {
        return new PlaceWords(Place.Kind.CITY);
    }

    public static PlaceWords exit() {
        return new PlaceWords(Place.Kind.EXIT);
    }

    public PlaceWords households() {
        unit = Place.Unit.HOUSEHOLDS;
        return this;
    }

    public PlaceWords capacity(double room) {
        capacity = Optional.of(Quantity.of(room));
        return this;
    }

    public PlaceWords limit(double room) {
        return limit(Quantity.of(room));
    }

    public PlaceWords limit(Quantity room) {
        limit = Optional.of(room);
        return this;
    }

    public PlaceWords throughput(double peopleADay) {
        throughput = Optional.of(Quantity.of(peopleADay));
        return this;
    }

    public PlaceWords spillBack() {
        whenFull = new Place.WhenFull.SpillBack();
        return this;
    }

    public PlaceWords redirect(String place) {
        whenFull = new Place.WhenFull.Redirect(place);
        return this;
    }

    public PlaceWords priority(String... groups) {
        priority = List.of(groups);
        return this;
    }

    public PlaceWords pull(double power, double softeningKm, int lookAhead, double buffer) {
        onward = new Place.Onward.Attraction(new Place.Pull(power, softeningKm, lookAhead, buffer));
        return this;
    }

    public PlaceWords attraction(double strength) {
        attraction = strength;
        return this;
    }

    public PlaceWords timeLimit(int days) {
        timeLimit = days;
        return this;
    }

    public PlaceWords keeps(String... attributes) {
        keeps.addAll(List.of(attributes));
        return this;
    }

    Place place(String id) {
        return new Place(
                id,
                Text.of(id),
                kind,
                Optional.empty(),
                keeps,
                new Place.Room(unit, capacity, limit, whenFull, timeLimit, 0),
                new Place.Service(throughput, priority),
                onward,
                attraction,
                false,
                Provenance.NONE);
    }
}
