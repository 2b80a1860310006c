namespace InFiConD.Api.Hosting;

/// <summary>The one line a start prints on standard output; people click it, scripts read it.</summary>
public static class SignInLine
{
    /// <summary>What precedes the address.</summary>
    public const string Prefix = "InFiConD is ready: ";

    /// <summary>Prints the line for a server that is listening at <paramref name="url"/>.</summary>
    public static void Print(TextWriter output, string url, string token)
    {
        output.WriteLine($"{Prefix}{url}/?token={Uri.EscapeDataString(token)}");
        output.Flush();
    }
}
