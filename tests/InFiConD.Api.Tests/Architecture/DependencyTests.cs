using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using static ArchUnitNET.Fluent.Slices.SliceRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace InFiConD.Api.Tests.Architecture;

/// <summary>The walls of docs/architecture.md, read from the compiled programs: no way of naming a type gets around them.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly CoreProgram = typeof(Rejection).Assembly;
    private static readonly Assembly InferenceProgram = typeof(IBlobStore).Assembly;
    private static readonly ArchUnitNET.Domain.Architecture Everything =
        new ArchLoader().LoadAssemblies(CoreProgram, InferenceProgram, typeof(Composition).Assembly).Build();

    /// <summary>Values, collections, text, hashes, vector instructions. No files, network, database, server or model.</summary>
    private const string Computing =
        @"System|System\.(Buffers|Collections|Diagnostics\.CodeAnalysis|Globalization|Linq|Numerics|Reflection|Runtime)(\..+)?"
        + @"|System\.(Security\.Cryptography|Text|Threading)(\..+)?";

    /// <summary>Of the network only the decoding of what came over it: no HTTP, no socket, no database.</summary>
    private const string FilesAndModels =
        @"System\.(CodeDom|Diagnostics|Formats|IO|Xml)(\..+)?|System\.Net"
        + @"|(AngleSharp|CsvHelper|Google\.Protobuf|Microsoft\.ML|Microsoft\.Win32\.SafeHandles|SkiaSharp|TorchSharp|YamlDotNet|ZstdSharp)(\..+)?";

    [Fact]
    public void Core_computes_and_does_nothing_else() => KnowsOnly(CoreProgram, $@"^({Computing}|InFiConD\.Core(\..+)?)$");

    [Fact]
    public void Inference_knows_files_and_models_but_no_server_and_no_database() =>
        KnowsOnly(InferenceProgram, $@"^({Computing}|{FilesAndModels}|InFiConD\.(Core|Inference)(\..+)?)$");

    [Fact]
    public void Features_of_the_Api_form_no_cycle() => Slices().Matching("InFiConD.Api.(**)").Should().BeFreeOfCycles().Check(Everything);

    private static void KnowsOnly(Assembly program, string namespaces) => Types().That().ResideInAssembly(program)
        .Should().NotDependOnAny(Types(true).That().DoNotResideInNamespaceMatching(namespaces)).Check(Everything);
}
