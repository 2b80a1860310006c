using InFiConD.Fixtures;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Tests.Images;

public class ResizerTests
{
    private static ImageInput Input(int height, int width, ResizeMode mode, TensorLayout layout = TensorLayout.Nchw, ChannelOrder channels = ChannelOrder.Rgb) =>
        new(height, width, mode, layout, channels, [10, 20, 30], [2, 4, 5]);

    [Fact]
    public void The_same_size_changes_nothing()
    {
        var image = TinyImages.Noise(9, 7, seed: 3);
        Resampling.Resize(image, 0, 0, 9, 7, 9, 7).ShouldBe(image.Pixels.Select(p => (float)p));
    }

    [Fact]
    public void Halving_weighs_four_neighbours_as_a_triangle_does()
    {
        // Weights of a triangle of half-width 2 around the middle of the second pair: 1/8 3/8 3/8 1/8.
        var image = new RgbImage(6, 1, [0, 0, 0, 8, 0, 0, 16, 0, 0, 80, 0, 0, 8, 0, 0, 0, 0, 0]);
        var half = Resampling.Resize(image, 0, 0, 6, 1, 3, 1);
        half[3].ShouldBe((8 + 3 * 16 + 3 * 80 + 8) / 8f, 1e-4f);
    }

    [Fact]
    public void Doubling_interpolates_between_pixel_centres()
    {
        var image = new RgbImage(2, 1, [0, 0, 0, 100, 0, 0]);
        var twice = Resampling.Resize(image, 0, 0, 2, 1, 4, 1);
        new[] { twice[0], twice[3], twice[6], twice[9] }.ShouldBe([0, 25, 75, 100]);
    }

    // Expected numbers by Pillow 9.4, Image.BICUBIC.
    [Theory]
    [InlineData(20, 13, 0, 1, new[] { 136, 14, 18 })]
    [InlineData(20, 13, 6, 10, new[] { 126, 150, 251 })]
    [InlineData(20, 13, 12, 19, new[] { 114, 115, 82 })]
    [InlineData(80, 60, 30, 40, new[] { 95, 159, 219 })]
    [InlineData(80, 60, 0, 79, new[] { 4, 104, 255 })]
    public void Bicubic_pixels_are_those_of_Pillow(int width, int height, int row, int column, int[] expected)
    {
        var resized = Resampling.Resize(Pattern(), 0, 0, 50, 37, width, height, ResampleFilter.Bicubic);
        for (var channel = 0; channel < 3; channel++)
            resized[(((row * width) + column) * 3) + channel].ShouldBe(expected[channel], 1);
    }

    [Fact]
    public void The_middle_is_cut_from_the_resized_picture_as_Pillow_and_torchvision_do()
    {
        var input = Input(28, 28, ResizeMode.ShortestCrop, TensorLayout.Nhwc) with { Mean = [0, 0, 0], Std = [1, 1, 1], ResizeTo = 32, Filter = ResampleFilter.Bicubic };
        var tensor = new float[input.Length];

        Resizer.Fill(Pattern(), input, tensor);

        int[][] expected = [[73, 74, 255], [160, 216, 43], [28, 135, 95]];
        int[] pixels = [0, (10 * 28) + 5, (27 * 28) + 27];
        for (var i = 0; i < pixels.Length; i++)
            for (var channel = 0; channel < 3; channel++)
                tensor[(pixels[i] * 3) + channel].ShouldBe(expected[i][channel], 1);
    }

    private static RgbImage Pattern()
    {
        var pixels = new byte[50 * 37 * 3];
        for (var i = 0; i < 50 * 37; i++)
        {
            var (x, y) = (i % 50, i / 50);
            (pixels[i * 3], pixels[(i * 3) + 1], pixels[(i * 3) + 2]) = ((byte)((x * 37) + (y * 11)), (byte)((x * x) + (y * 3)), (byte)((((x / 5) + (y / 7)) % 2) * 255));
        }
        return new RgbImage(50, 37, pixels);
    }

    [Fact]
    public void Mean_and_deviation_follow_the_channel_order_and_layout()
    {
        var image = TinyImages.Flat(5, 5, 110, 120, 130);
        var tensor = new float[12];
        Resizer.Fill(image, Input(2, 2, ResizeMode.Stretch), tensor);
        tensor.ShouldBe([50, 50, 50, 50, 25, 25, 25, 25, 20, 20, 20, 20], 1e-4);
        Resizer.Fill(image, Input(2, 2, ResizeMode.Stretch, TensorLayout.Nhwc, ChannelOrder.Bgr), tensor);
        tensor.ShouldBe([60, 25, 16, 60, 25, 16, 60, 25, 16, 60, 25, 16], 1e-4);
    }

    [Fact]
    public void Letterbox_pads_with_the_mean_and_says_where_the_picture_is()
    {
        var input = Input(8, 8, ResizeMode.Letterbox);
        var tensor = new float[8 * 8 * 3];
        Resizer.Fill(TinyImages.Flat(20, 10, 12, 24, 35), input, tensor);
        Resizer.Placement(20, 10, input).ShouldBe((0, 2, 8, 4));
        for (var y = 0; y < 8; y++)
            tensor[y * 8].ShouldBe(y is >= 2 and < 6 ? 1 : 0, 1e-4);
        Resizer.Window(20, 10, input).ShouldBe(new ImageWindow(0, -5, 20, 20));
    }

    [Fact]
    public void Shortest_crop_keeps_the_middle()
    {
        var pixels = new byte[12 * 4 * 3];
        for (var y = 0; y < 4; y++)
        {
            for (var x = 4; x < 8; x++)
                pixels[(y * 12 + x) * 3] = 200;
        }
        var input = Input(4, 4, ResizeMode.ShortestCrop);
        Resizer.Window(12, 4, input).ShouldBe(new ImageWindow(4, 0, 4, 4));
        var tensor = new float[4 * 4 * 3];
        Resizer.Fill(new RgbImage(12, 4, pixels), input, tensor);
        tensor[..16].ShouldAllBe(v => Math.Abs(v - 95) < 1e-3);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1000)]
    [InlineData(1000, 2)]
    public void Extreme_proportions_stay_inside_the_picture(int width, int height)
    {
        foreach (var mode in Enum.GetValues<ResizeMode>())
        {
            var input = Input(32, 32, mode);
            var tensor = new float[input.Length];
            Resizer.Fill(TinyImages.Flat(width, height, 20, 40, 60), input, tensor);
            tensor.ShouldAllBe(v => v >= 0 && v <= 6.001f);
            tensor.Max().ShouldBe(6, 0.001f);
        }
    }
}
