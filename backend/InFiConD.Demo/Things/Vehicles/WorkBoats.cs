using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>Boats with an engine.</summary>
internal static class WorkBoats
{
    private static readonly SKColor Glass = new(66, 92, 114);

    public static void Motor(Stage stage, SKColor hull, SKColor second)
    {
        stage.Fill("engine", Soft.Polygon(0.1f, (-3.15f, -0.95f), (-2.75f, -1.05f), (-2.65f, -0.4f), (-2.95f, 0)), new SKColor(58, 60, 68));
        stage.Fill("boat", Soft.Polygon(0.18f, (-1.7f, -0.7f), (-1.6f, -2.1f), (0.5f, -2.15f), (1.35f, -0.8f)), new SKColor(238, 234, 224));
        stage.Fill("boat", Soft.Polygon(0.08f, (-2f, -2.05f), (-1.9f, -2.3f), (0.6f, -2.35f), (0.8f, -2.1f)), second.Darker(0.1f));
        Wheel.Pane(stage, Soft.Polygon(0.1f, (-1.4f, -1.25f), (-1.35f, -1.95f), (-0.5f, -1.95f), (-0.5f, -1.25f)), Glass);
        Wheel.Pane(stage, Soft.Polygon(0.1f, (-0.36f, -1.25f), (-0.36f, -1.95f), (0.42f, -1.95f), (0.88f, -1.25f)), Glass);
        Boat.Hull(stage, -2.8f, 3.2f, 0.92f, 1.25f, hull, second);
        stage.Stroke("boat", Shapes.Curve((0.9f, -1.3f), (2f, -1.55f), (3f, -1.55f)), 0.06f, new SKColor(214, 216, 220));
        stage.Stroke("boat", Shapes.Line((2f, -1.05f), (2f, -1.5f)), 0.05f, new SKColor(214, 216, 220));
    }

    public static void Fishing(Stage stage, SKColor hull, SKColor second)
    {
        var wood = new SKColor(112, 78, 54);
        stage.Stroke("mast", Shapes.Line((0.9f, -1), (0.9f, -4.5f)), 0.17f, wood);
        stage.Stroke("mast", Shapes.Line((0.9f, -1.6f), (2.9f, -3.4f)), 0.12f, wood);
        stage.Stroke("boat", Shapes.Line((0.9f, -4.4f), (3.3f, -1.5f)), 0.04f, new SKColor(70, 66, 66));
        stage.Stroke("boat", Shapes.Line((0.9f, -4.4f), (-3.2f, -1.1f)), 0.04f, new SKColor(70, 66, 66));
        stage.Fill("boat", Soft.Polygon(0.1f, (-2.6f, -0.9f), (-2.6f, -2.7f), (-0.5f, -2.7f), (-0.4f, -0.9f)), second.Lighter(0.25f));
        stage.Fill("boat", Soft.Polygon(0.08f, (-2.85f, -2.6f), (-2.7f, -2.9f), (-0.4f, -2.9f), (-0.2f, -2.6f)), second.Darker(0.3f));
        stage.Fill("door", Shapes.Box(-1.15f, -2.25f, -0.65f, -0.9f, 0.05f), new SKColor(120, 80, 52));
        Wheel.Pane(stage, Shapes.Box(-2.4f, -2.4f, -1.85f, -1.75f, 0.08f), Glass);
        Wheel.Pane(stage, Shapes.Box(-1.75f, -2.4f, -1.25f, -1.75f, 0.08f), Glass);
        Boat.Hull(stage, -3.4f, 3.5f, 1.15f, 1.75f, hull, second);
        for (var x = -2.2f; x < 2; x += 1.5f)
        {
            stage.Fill("boat", Shapes.Oval(x, -0.55f, 0.24f), new SKColor(44, 44, 52));
            stage.Mark(Shapes.Oval(x, -0.55f, 0.1f), hull);
        }
    }
}
