using InFiConD.Core.Tests.Determinism;

// `dotnet InFiConD.Core.Tests.dll <threads>`: prints vector width and digest, so that tests can run it with instructions switched off.
Console.WriteLine($"{Digest.Width()} {Digest.Of(int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture))}");
