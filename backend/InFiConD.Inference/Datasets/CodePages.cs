using System.Text;

namespace InFiConD.Inference.Datasets;

/// <summary>Encodings besides Unicode's, such as windows-1251 or GBK.</summary>
internal static class CodePages
{
    static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Makes them known to <see cref="Encoding.GetEncoding(string)"/>; once is enough.</summary>
    public static void Register()
    {
    }
}
