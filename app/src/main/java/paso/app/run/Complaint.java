package paso.app.run;

/// Something that the person who asked can put right. Its message says what is wrong, what is allowed and a way
/// out.
public final class Complaint extends RuntimeException {

    public Complaint(String message) {
        super(message);
    }
}
