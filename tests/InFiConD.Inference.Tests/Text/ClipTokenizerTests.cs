using System.Text.Json;
using InFiConD.Fixtures;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Text;

namespace InFiConD.Inference.Tests.Text;

public sealed class ClipTokenizerTests : IDisposable
{
    private static readonly ClipBpeSpec Tiny = new(null, "merges.txt", 8, 515, 516, 0);

    private readonly TempFolder _folder = new();

    private ClipTokenizer Open()
    {
        _folder.Write("merges.txt", "#version: 0.2\nc a\nca t</w>\na t</w>\nunused line\n");
        return ClipTokenizerFiles.Open(Tiny, name => Path.Combine(_folder.Path, name)).Value;
    }

    [Fact]
    public void Pairs_merge_in_order_of_their_rank()
    {
        var tokenizer = Open();
        tokenizer.Encode("cat").ShouldBe([513]);
        tokenizer.Encode(" CAT  at ").ShouldBe([513, 514]);
        tokenizer.EncodePadded("cat").ShouldBe([515, 513, 516, 0, 0, 0, 0, 0]);
        tokenizer.EncodePadded("cat cat cat cat cat cat cat cat").ShouldBe([515, 513, 513, 513, 513, 513, 513, 516]);
    }

    [Theory]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("o\u0302\u0301", "\u1ED1")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    public void Accents_on_their_own_are_joined_to_their_letters(string apart, string joined) =>
        Open().Encode(apart).ShouldBe(Open().Encode(joined));

    [Fact]
    public void Ids_come_from_a_vocabulary_when_the_bundle_brings_one()
    {
        _folder.Write("merges.txt", "c a\nca t</w>\n");
        _folder.Write("vocab.json", """{"cat</w>": 7, "<|startoftext|>": 8, "<|endoftext|>": 9}""");
        var spec = new ClipBpeSpec("vocab.json", "merges.txt", 5, 8, 9, 9);
        ClipTokenizerFiles.Open(spec, name => Path.Combine(_folder.Path, name)).Value.EncodePadded("cat").ShouldBe([8, 7, 9, 9, 9]);
    }

    [Fact]
    public void Files_that_do_not_fit_are_refused()
    {
        _folder.Write("merges.txt", "c a\n");
        ClipTokenizerFiles.Open(Tiny, name => Path.Combine(_folder.Path, name)).Rejection!.Field.ShouldBe("text.tokenizer.merges");
        _folder.Write("merges.txt", "one two three\n");
        ClipTokenizerFiles.Open(Tiny, name => Path.Combine(_folder.Path, name)).Rejection!.Message.ShouldContain("Merge 1");
        _folder.Write("merges.txt", [0x1F, 0x8B, 1, 2, 3]);
        ClipTokenizerFiles.Open(Tiny, name => Path.Combine(_folder.Path, name)).IsSuccess.ShouldBeFalse();
        _folder.Write("vocab.json", "[]");
        ClipTokenizerFiles.Open(Tiny with { Vocab = "vocab.json" }, name => Path.Combine(_folder.Path, name)).IsSuccess.ShouldBeFalse();
    }

    [Fact]
    public void A_text_model_takes_any_phrase()
    {
        Open();
        // A token's vector is (id, 1), all tokens of a text are summed.
        var graph = new OnnxGraph("text");
        var ids = graph.WholeInput("ids", OnnxGraph.AnyLength, 8);
        float[] table = [.. Enumerable.Range(0, 517).SelectMany(id => new[] { id is 513 ? 3f : 0, id is 514 ? 4f : 0 })];
        var tokens = graph.Node("Gather", "tokens", [graph.Constant("table", table, 517, 2), ids]);
        graph.Output(graph.Node("ReduceSum", "vector", [tokens, graph.Constant("axes", [1L], 1)], OnnxSetting.Of("keepdims", 0)), OnnxGraph.AnyLength, 2);
        _folder.Write("text.onnx", graph.ToBytes());
        string Locate(string name) => Path.Combine(_folder.Path, name);
        var spec = new OnnxTextSpec("text.onnx", "ids", "vector", Tiny, ["{}"]);
        using (var encoder = OnnxTextEncoder.Open(spec, 2, Locate, SessionSettings.Default).Value)
        {
            encoder.ClosedWords.ShouldBeNull();
            encoder.Encode(["cat", "at", "cat at"]).Value.ShouldBe([1, 0, 0, 1, 0.6f, 0.8f], 1e-6);
            encoder.Encode(["dog"]).Rejection!.Code.ShouldBe("model-output");
        }
        using var templated = OnnxTextEncoder.Open(spec with { Templates = ["{}", "at {}"] }, 2, Locate, SessionSettings.Default).Value;
        var length = Math.Sqrt(1.6 * 1.6 + 0.8 * 0.8);
        templated.Encode(["cat"]).Value.ShouldBe([(float)(1.6 / length), (float)(0.8 / length)], 1e-6);
        OnnxTextEncoder.Open(spec with { Input = "other" }, 2, Locate, SessionSettings.Default).Rejection!.Field.ShouldBe("text.input");
        OnnxTextEncoder.Open(spec with { Tokenizer = Tiny with { ContextLength = 9 } }, 2, Locate, SessionSettings.Default).Rejection!.Field.ShouldBe("text.tokenizer.contextLength");
    }

    [SkippableFact]
    public void Ids_equal_those_of_the_reference_tokenizer()
    {
        var folder = RealData.Path("clip-bpe");
        var spec = new ClipBpeSpec(null, "bpe_simple_vocab_16e6.txt.gz", 77, 49406, 49407, 0);
        var tokenizer = ClipTokenizerFiles.Open(spec, name => Path.Combine(folder, name)).Value;
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json")));
        foreach (var sample in expected.RootElement.EnumerateArray())
        {
            var text = sample.GetProperty("text").GetString()!;
            tokenizer.Encode(text).ShouldBe(sample.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()), text);
        }
        tokenizer.Encode("cafe\u0301").ShouldBe(tokenizer.Encode("caf\u00E9"));
    }

    // Ids by an independent tokenizer with CLIP's published rules.
    [SkippableTheory]
    [InlineData("fish &amp; chips", new[] { 2759, 261, 8855 })]
    [InlineData("caf&eacute; &hearts;", new[] { 15304, 3405 })]
    [InlineData("a &lt b &#x2764; &#233;", new[] { 320, 283, 321, 2720, 4166 })]
    [InlineData("\U00010400\U00010428 \U0001D400bc \U00020000\U00020001", new[] { 172, 238, 238, 101, 172, 238, 238, 357, 15889, 222, 2162, 172, 254, 222, 222, 172, 254, 222, 479 })]
    [InlineData("\u0130stanbul", new[] { 328, 16384, 11231 })]
    [InlineData("\u039F\u0394\u039F\u03A3 \u03A3", new[] { 138, 123, 138, 112, 138, 123, 139, 480, 139, 481 })]
    [InlineData("e\u0323\u0302te\u0301", new[] { 157, 119, 229, 39694 })]
    [InlineData("1\u00BD \u00B2 \u2460 42", new[] { 272, 33613, 41175, 158, 239, 510, 275, 273 })]
    [InlineData("\u0928\u092E\u0938\u094D\u0924\u0947 \u0E01\u0E33", new[] { 3124, 101, 48254, 28505, 19389, 27263, 25130, 31474, 367 })]
    [InlineData("don't we'll i've \U0001F600\U0001F600!", new[] { 847, 713, 649, 1342, 328, 1200, 12832, 12832, 256 })]
    [InlineData("a\u00A0b\u2003c\u3000d", new[] { 320, 321, 322, 323 })]
    [InlineData("&amp;amp;lt; &nosuch; & &;", new[] { 261, 3333, 282, 261, 578, 2046, 282, 261, 5, 282 })]
    public void Ids_of_unusual_texts_equal_those_of_an_independent_tokenizer(string text, int[] ids)
    {
        var folder = RealData.Path("clip-bpe");
        var spec = new ClipBpeSpec(null, "bpe_simple_vocab_16e6.txt.gz", 77, 49406, 49407, 0);
        ClipTokenizerFiles.Open(spec, name => Path.Combine(folder, name)).Value.Encode(text).ShouldBe(ids);
    }

    [Theory]
    [InlineData("the dog\u2019s bowl", "the dog's bowl")]
    [InlineData("\u201CQuoted\u201D \u02BCtis", "\"quoted\" 'tis")]
    [InlineData("\uFB01ne o\uFB03ce \uFF37\uFF49\uFF44\uFF45\u3000one", "fine office wide one")]
    [InlineData("a\0b\u0007c\uFEFFd\u007F", "abcd")]
    [InlineData("a\tb\r\n c\u0085d", "a b c d")]
    [InlineData("&lsquo;x&rsquo; &#146; &#x110000;", "'x' ' \uFFFD")]
    public void Texts_are_cleaned_as_the_published_tokenizer_cleans_them(string text, string clean) => ClipText.Clean(text).ShouldBe(clean);

    [Fact]
    public void A_text_falls_into_words_digits_signs_and_contractions() =>
        ClipText.Pieces("it's 42 \U0001D400b!? <|endoftext|>").ShouldBe(["it", "'s", "4", "2", "\U0001D400b", "!?", "<|endoftext|>"]);

    public void Dispose() => _folder.Dispose();
}
