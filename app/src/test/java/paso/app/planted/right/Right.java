package paso.app.planted.right;

/// Half of a circle of packages.
public interface Right {
    paso.app.planted.left.Left other();
}
