using System.Text.RegularExpressions;
using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>Pascal VOC: JPEGImages/NAME.jpg with Annotations/NAME.xml beside it, at the top or up to two folders below (VOCdevkit/VOC2007).</summary>
internal static partial class VocLayout
{
    private const int MostAnnotationBytes = 1024 * 1024;

    public static bool IsImage(string path) => ImagePattern().IsMatch(path) && DatasetReader.IsPicture(path);

    public static DatasetListing Read(IFileTree tree)
    {
        var images = tree.Files.Where(file => IsImage(file.Path)).Select(file => file.Path).ToArray();
        var oneFolder = images.Select(Folder).Distinct().Count() == 1;
        var (entries, refused, used) = (new List<DatasetEntry>(), new List<RefusedFile>(tree.Refused), new HashSet<string>(images));
        foreach (var image in images)
        {
            var (folder, file) = (Folder(image), Path.GetFileName(image));
            var name = oneFolder ? file : folder + file;
            var annotation = $"{folder}Annotations/{Path.GetFileNameWithoutExtension(file)}.xml";
            var objects = VocObjects.None;
            var labelled = tree.Find(annotation) is not null;
            if (labelled)
            {
                used.Add(annotation);
                var read = tree.ReadBytes(annotation, MostAnnotationBytes);
                if (!read.TryGet(out var xml, out var rejection) || !VocAnnotation.Read(xml).TryGet(out objects, out rejection))
                {
                    refused.Add(new RefusedFile(annotation, rejection));
                    (objects, labelled) = (VocObjects.None, false);
                }
            }
            entries.Add(new DatasetEntry(image, name, objects.Present, objects.Unknown, labelled, null));
        }
        var classes = entries.SelectMany(entry => entry.Labels.Concat(entry.Unknown)).Distinct().Order(StringComparer.Ordinal).ToArray();
        return new DatasetListing(DatasetFormat.Voc, classes, entries, refused, [.. tree.Files.Select(file => file.Path).Where(path => !used.Contains(path))]);
    }

    private static string Folder(string image) => image[..image.LastIndexOf("JPEGImages/", StringComparison.Ordinal)];

    [GeneratedRegex("^([^/]+/){0,2}JPEGImages/[^/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ImagePattern();
}
