namespace InFiConD.Inference.Images;

/// <summary>Turns photographs into the tensors that models read.</summary>
public static class Resizer
{
    /// <summary>The part of a photograph of the given size that the model's input covers.</summary>
    public static ImageWindow Window(int width, int height, ImageInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (across, down) = ((float)width / input.Width, (float)height / input.Height);
        if (input.Resize == ResizeMode.Stretch)
            return new ImageWindow(0, 0, width, height);
        if (input is { Resize: ResizeMode.ShortestCrop, ResizeTo: { } side })
            return CentreOfResized(width, height, side, input);
        var scale = input.Resize == ResizeMode.ShortestCrop ? Math.Min(across, down) : Math.Max(across, down);
        var (windowWidth, windowHeight) = (input.Width * scale, input.Height * scale);
        return new ImageWindow((width - windowWidth) / 2, (height - windowHeight) / 2, windowWidth, windowHeight);
    }

    /// <summary>
    /// torchvision's and Hugging Face's way: the shorter side becomes <paramref name="side"/> pixels, the longer one is cut to whole pixels, and the
    /// middle is taken, a pixel to the upper left where it can't be halved.
    /// </summary>
    private static ImageWindow CentreOfResized(int width, int height, int side, ImageInput input)
    {
        var (shorter, longer) = (Math.Min(width, height), Math.Max(width, height));
        var longSide = (int)((long)side * longer / shorter);
        var (resizedWidth, resizedHeight) = width <= height ? (side, longSide) : (longSide, side);
        var (across, down) = ((double)width / resizedWidth, (double)height / resizedHeight);
        var (left, top) = ((resizedWidth - input.Width) / 2, (resizedHeight - input.Height) / 2);
        return new ImageWindow((float)(left * across), (float)(top * down), (float)(input.Width * across), (float)(input.Height * down));
    }

    /// <summary>Where the photograph lies inside the input, in whole pixels of the input; all of it unless letterboxed.</summary>
    public static (int Left, int Top, int Width, int Height) Placement(int width, int height, ImageInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Resize != ResizeMode.Letterbox)
            return (0, 0, input.Width, input.Height);
        var scale = Math.Min((double)input.Width / width, (double)input.Height / height);
        var across = Math.Clamp((int)Math.Round(width * scale), 1, input.Width);
        var down = Math.Clamp((int)Math.Round(height * scale), 1, input.Height);
        return ((input.Width - across) / 2, (input.Height - down) / 2, across, down);
    }

    /// <summary>Writes the tensor of one image ([3,H,W] or [H,W,3] by the input's layout) into <paramref name="tensor"/>.</summary>
    public static void Fill(RgbImage image, ImageInput input, Span<float> tensor)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(input);
        if (tensor.Length != input.Length)
            throw new ArgumentException($"The tensor has {tensor.Length} numbers, the input needs {input.Length}.", nameof(tensor));
        var window = Window(image.Width, image.Height, input);
        var (left, top) = (Math.Max(0, window.Left), Math.Max(0, window.Top));
        var (right, bottom) = (Math.Min(image.Width, window.Left + window.Width), Math.Min(image.Height, window.Top + window.Height));
        var place = Placement(image.Width, image.Height, input);
        var pixels = Resampling.Resize(image, left, top, right, bottom, place.Width, place.Height, input.Filter);

        tensor.Clear(); // Padding is the mean colour, which is zero after scaling.
        var (pixelStep, channelStep) = input.Layout == TensorLayout.Nchw ? (1, input.Height * input.Width) : (3, 1);
        for (var channel = 0; channel < 3; channel++)
        {
            var source = input.Channels == ChannelOrder.Rgb ? channel : 2 - channel;
            var (mean, std) = (input.Mean[channel], input.Std[channel]);
            for (var y = 0; y < place.Height; y++)
            {
                var target = channel * channelStep + ((y + place.Top) * input.Width + place.Left) * pixelStep;
                for (int x = 0, from = y * place.Width * 3 + source; x < place.Width; x++, from += 3, target += pixelStep)
                    tensor[target] = (pixels[from] - mean) / std;
            }
        }
    }
}
