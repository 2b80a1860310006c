namespace InFiConD.Demo.Training;

/// <summary>Which words each pixel of a scene shows: the painted one, the class of the thing it belongs to, and the synonyms of both.</summary>
internal sealed class WordCover
{
    private static readonly List<string> All = [.. Words.All];
    private static readonly int[][] Meanings = [.. Words.Painted.Select(Meaning)];
    private readonly Scene _scene;
    private readonly int[][] _ofThing;
    private readonly int[] _pixels = new int[All.Count];

    private WordCover(Scene scene)
    {
        _scene = scene;
        _ofThing = [.. scene.ClassOf.Select(name => name is null ? [] : Meaning(name))];
    }

    public static WordCover Of(Scene scene)
    {
        var cover = new WordCover(scene);
        for (var i = 0; i < scene.WordMap.Length; i++)
        {
            foreach (var word in cover.At(i))
                cover._pixels[word]++;
        }

        return cover;
    }

    /// <summary>Pixels that show the word.</summary>
    public int Pixels(int word) => _pixels[word];

    /// <summary>Whether a pixel shows the word.</summary>
    public bool Shows(int pixel, int word) => At(pixel).Contains(word);

    private IEnumerable<int> At(int pixel)
    {
        var painted = _scene.WordMap[pixel] == 0 ? [] : Meanings[_scene.WordMap[pixel] - 1];
        return painted.Union(_ofThing[_scene.InstanceMap[pixel]]);
    }

    private static int[] Meaning(string word) => [All.IndexOf(word), .. Words.Synonyms.Where(s => s.Value == word).Select(s => All.IndexOf(s.Key))];
}
