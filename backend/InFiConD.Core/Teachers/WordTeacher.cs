namespace InFiConD.Core.Teachers;

/// <summary>
/// Words as the teacher of students, or zero-shot classification (Radford et al. 2021) with a threshold: the logit of a class is
/// scale (cos(x, t_c) - cos(x, t_0)), where x is the image, t_c the class's words and t_0 what stands for no class at all.
/// </summary>
/// <param name="Words">Unit vectors t_c, [classes, dimension].</param>
/// <param name="Neutral">t_0, [dimension]. A mean of unit vectors stays shorter than one: x t_0 is then the mean of their cosines with x.</param>
/// <param name="Scale">One over the temperature.</param>
public sealed record WordTeacher(float[] Words, float[] Neutral, double Scale)
{
    /// <summary>The scale that CLIP was trained to; where nobody says.</summary>
    public const double UsualScale = 100;

    /// <summary>The largest scale.</summary>
    public const double MostScale = 1000;

    /// <summary>Logits of every class for an image's unit vector, or the zero vector of an image in which the model sees nothing.</summary>
    public float[] Logits(ReadOnlySpan<float> image)
    {
        var dimension = Neutral.Length;
        var nothing = Dot(image, Neutral);
        var logits = new float[Words.Length / dimension];
        for (var c = 0; c < logits.Length; c++) logits[c] = (float)(Scale * (Dot(image, Words.AsSpan(c * dimension, dimension)) - nothing));
        return logits;
    }

    private static double Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++) sum += (double)left[i] * right[i];
        return sum;
    }
}
