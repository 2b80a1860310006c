using InFiConD.Core;
using InFiConD.Core.Datasets;

namespace InFiConD.Api.Datasets;

/// <summary>Which rows of an upload are images of a dataset. <paramref name="Keep"/> has a flag per row, <paramref name="Images"/> the images of the kept ones in their order.</summary>
internal sealed record MatchedRows(IReadOnlyList<bool> Keep, IReadOnlyList<ManifestImage> Images)
{
    public int LeftOut => Keep.Count - Images.Count;

    /// <summary>Names that the dataset does not have, and second rows of pictures that are there in several files, are left out; refused when it has none of them,
    /// when a name could be several images, or two names mean one image.</summary>
    public static Result<MatchedRows> Of(IReadOnlyList<string> names, LoadedManifest dataset)
    {
        var (keep, images, seen) = (new bool[names.Count], new List<ManifestImage>(), new Dictionary<int, (string Name, bool IsCopy)>());
        for (var row = 0; row < names.Count; row++)
        {
            if (dataset.Names.Find(names[row]) is not var (index, isCopy)) continue;
            if (index < 0) return dataset.Names.Ambiguous(names[row]);
            if (!seen.TryAdd(index, (names[row], isCopy)))
            {
                if (isCopy || seen[index].IsCopy) continue;
                return ImageNames.Twice(seen[index].Name, names[row]);
            }

            keep[row] = true;
            images.Add(dataset.Manifest.Images[index]);
        }

        return images.Count > 0
            ? new MatchedRows(keep, images)
            : new Rejection("no-common-images", $"None of the {names.Count} names in images.txt, such as \"{names[0]}\", is an image of the dataset.", "images.txt");
    }

    /// <summary>A job's title that says how many rows came and how many were left out.</summary>
    public static string Title(string what, int rows, int leftOut) =>
        leftOut == 0 ? $"{what}: {rows} images" : $"{what}: {rows - leftOut} of {rows} images, {leftOut} are not in the dataset and left out";
}
