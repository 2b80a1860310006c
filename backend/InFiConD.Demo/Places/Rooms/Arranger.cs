using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>Finds places for things so that each remains to be seen: of several places by lot it takes the one where least is hidden.</summary>
internal sealed class Arranger(Dice dice)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>All that has found a place.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>Puts a piece where it is.</summary>
    public Piece Fix(Piece piece)
    {
        _pieces.Add(piece);
        return piece;
    }

    /// <summary>Puts a piece at the best of eighty proposed places.</summary>
    public Piece Place(Func<Dice, Piece> propose) => Fix(Best(propose).Piece);

    /// <summary>The same, but leaves it out where it would hide something or be hidden.</summary>
    public void PlaceIfFree(Func<Dice, Piece> propose)
    {
        if (Best(propose) is { Cost: < 0.25f } found)
            Fix(found.Piece);
    }

    private (Piece Piece, float Cost) Best(Func<Dice, Piece> propose)
    {
        Piece? best = null;
        var least = float.MaxValue;
        for (var i = 0; i < 80; i++)
        {
            var piece = propose(dice);
            var cost = Cost(piece);
            if (cost >= least)
                continue;
            (best, least) = (piece, cost);
        }

        return (best!, least);
    }

    /// <summary>Draws everything, far things first.</summary>
    public void Show(Stage stage)
    {
        foreach (var piece in _pieces.OrderBy(p => p.Order))
            stage.Put(piece.Thing, piece.X, piece.Y, piece.Unit, piece.Mirror, shadow: piece.Shadow);
    }

    private static float Area(SKRect box) => Math.Max(0, box.Width) * Math.Max(0, box.Height);

    private float Cost(Piece piece)
    {
        var (box, frame) = (piece.Box, new SKRect(0, 0, Stage.Side, Stage.Side));
        var seen = SKRect.Intersect(box, frame);
        var lost = 1 - (Area(seen) / Area(box));
        var cost = piece.Reluctance + (1.5f * lost) + (lost > 0.3f ? 3 : 0) + Math.Max(0, (500 - Area(seen)) / 250);
        foreach (var other in _pieces)
        {
            if (other == piece.Host || other.Host == piece || (piece.Host is { } host && other.Host == host && !SKRect.Inflate(box, -2, -2).IntersectsWith(other.Box)))
                continue;
            var hidden = other.Order > piece.Order ? SKRect.Intersect(box, frame) : SKRect.Intersect(other.Box, frame);
            var common = SKRect.Intersect(box, other.Box);
            if (common.IsEmpty || Area(hidden) <= 0)
                continue;
            var share = Area(SKRect.Intersect(common, frame)) / Area(hidden);
            cost += (1.4f * share) + (share > 0.2f ? share : 0) + (share > 0.4f ? 4 : 0);
        }

        return cost;
    }
}
