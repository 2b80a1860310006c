namespace InFiConD.Inference.Images;

/// <summary>How a photograph is fitted to a model's input size.</summary>
public enum ResizeMode
{
    /// <summary>Both sides scaled on their own; the proportions change.</summary>
    Stretch,

    /// <summary>The shorter side is scaled to fit and the longer one cut at both ends.</summary>
    ShortestCrop,

    /// <summary>The longer side is scaled to fit and the rest padded evenly with the mean colour.</summary>
    Letterbox,
}

/// <summary>Order of the colour channels.</summary>
public enum ChannelOrder
{
    /// <summary>Red first.</summary>
    Rgb,

    /// <summary>Blue first.</summary>
    Bgr,
}

/// <summary>Order of the tensor's axes.</summary>
public enum TensorLayout
{
    /// <summary>Channel planes.</summary>
    Nchw,

    /// <summary>Channels of a pixel together.</summary>
    Nhwc,
}

/// <summary>What a model wants to see: a value is (pixel - mean) / std with pixels on 0-255.</summary>
/// <param name="Height">Rows of the input.</param>
/// <param name="Width">Columns of the input.</param>
/// <param name="Mean">Three numbers in the order of <paramref name="Channels"/>.</param>
/// <param name="Std">Three numbers in the order of <paramref name="Channels"/>, none zero.</param>
/// <param name="ResizeTo">
/// With <see cref="ResizeMode.ShortestCrop"/>: length in pixels to which the shorter side is brought before the middle is cut out, at least the larger
/// side of the input. Null scales so that the cut touches two sides.
/// </param>
/// <param name="Filter">How pixels are mixed.</param>
public sealed record ImageInput(
    int Height, int Width, ResizeMode Resize, TensorLayout Layout, ChannelOrder Channels, IReadOnlyList<float> Mean, IReadOnlyList<float> Std,
    int? ResizeTo = null, ResampleFilter Filter = ResampleFilter.Bilinear)
{
    /// <summary>Numbers in one image's tensor.</summary>
    public int Length => Height * Width * 3;
}

/// <summary>The part of the photograph that a model's input shows, in pixels of the photograph. A letterboxed input reaches outside it.</summary>
public readonly record struct ImageWindow(float Left, float Top, float Width, float Height);
