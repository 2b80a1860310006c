using InFiConD.Core;
using InFiConD.Inference.Bundles;

namespace InFiConD.Inference.Sessions;

/// <summary>Brings a teacher's output for one image to one score a class.</summary>
internal static class ClassScores
{
    /// <summary>k scores from [k], [k, 1, 1], or the largest over the places of [k, H, W], [places, skip + k] and [skip + k, places].</summary>
    /// <param name="output">Without the batch axis.</param>
    /// <param name="classes">k.</param>
    /// <param name="reduce">What the manifest says of places; null where there must be one.</param>
    public static Result<float[]> Of(Tensor output, int classes, PlacesReduction? reduce)
    {
        var (shape, values) = (output.Shape, output.Values);
        if (reduce is null)
        {
            if (values.Length == classes && shape[0] == classes)
                return values;
            return shape.Count == 1
                ? new Rejection("model-output", $"The teacher gives {values.Length} numbers an image for {classes} labels.", "labels")
                : new Rejection("model-output", $"The teacher gives {TensorInfo.ToText(shape)} an image: scores at many places. Say \"reduce\": \"max\" in logits to take each class's largest.", "logits.reduce");
        }

        var width = reduce.Skip + classes;
        if (shape.Count > 1 && shape[0] == width)
            return Largest(values, classes, reduce, places: values.Length / width, placeStep: 1, numberStep: values.Length / width);
        return shape.Count == 2 && shape[1] == width
            ? Largest(values, classes, reduce, places: (int)shape[0], placeStep: width, numberStep: 1)
            : new Rejection("model-output", $"The teacher gives {TensorInfo.ToText(shape)} an image; no axis has {width} numbers ({classes} labels{(reduce.Skip > 0 ? $" after {reduce.Skip} others" : "")}).", "logits.reduce");
    }

    private static float[] Largest(float[] values, int classes, PlacesReduction reduce, int places, int placeStep, int numberStep)
    {
        var scores = new float[classes];
        Array.Fill(scores, float.NegativeInfinity);
        for (var place = 0; place < places; place++)
        {
            var at = place * placeStep;
            var weight = reduce.Objectness is { } index ? values[at + (index * numberStep)] : 1;
            for (var c = 0; c < classes; c++)
                scores[c] = Math.Max(scores[c], values[at + ((reduce.Skip + c) * numberStep)] * weight);
        }
        return scores;
    }
}
