package paso.app.planted.left;

/// Half of a circle of packages.
public interface Left {
    paso.app.planted.right.Right other();
}
