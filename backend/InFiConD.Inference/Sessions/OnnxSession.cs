using System.Text.RegularExpressions;
using InFiConD.Core;
using InFiConD.Inference.Onnx;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace InFiConD.Inference.Sessions;

/// <summary>A loaded ONNX model. Safe for several threads; one run at a time is faster than two.</summary>
public sealed partial class OnnxSession : IDisposable
{
    private readonly InferenceSession _session;

    private OnnxSession(InferenceSession session, Provider provider)
    {
        _session = session;
        Provider = provider;
        Inputs = Describe(session.InputMetadata);
        Outputs = Describe(session.OutputMetadata);
    }

    /// <summary>What runs the model.</summary>
    public Provider Provider { get; }

    /// <summary>Inputs by name.</summary>
    public IReadOnlyDictionary<string, TensorInfo> Inputs { get; }

    /// <summary>Outputs by name.</summary>
    public IReadOnlyDictionary<string, TensorInfo> Outputs { get; }

    /// <summary>Loads a model file; refuses tensors kept in other files and whatever ONNX Runtime does not accept.</summary>
    public static Result<OnnxSession> Open(string path, SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using (var file = File.OpenRead(path))
        {
            using var buffered = new BufferedStream(file, 4096);
            switch (ExternalData.IsUsed(buffered))
            {
                case null:
                    return new Rejection("model-broken", "The file is not an ONNX model, or it was cut off.");
                case true:
                    return new Rejection("model-external-data", "The model keeps its weights in other files; save it as one .onnx file (save_as_external_data=False).");
            }
        }
        NativeEnvironment.DisableTelemetry();
        var provider = Provider.Choose(settings);
        var opened = Open(path, settings, provider);
        if (opened.IsSuccess || provider.Kind == ProviderKind.Cpu)
            return opened;
        return Open(path, settings, Provider.CpuBecause($"CUDA refused this model: {opened.Rejection.Message}"));
    }

    /// <summary>Runs the model on one input and gives its outputs as float32, in the order asked for.</summary>
    public Result<Tensor[]> Run(string input, Array values, long[] shape, params IReadOnlyList<string> outputs) => Run([new SessionFeed(input, shape, values)], outputs);

    /// <summary>Runs the model and gives its outputs as float32, in the order asked for.</summary>
    public Result<Tensor[]> Run(IReadOnlyList<SessionFeed> feeds, params IReadOnlyList<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        var values = new List<OrtValue>(feeds.Count);
        try
        {
            values.AddRange(feeds.Select(feed => feed.ToOrt(Inputs.TryGetValue(feed.Input, out var info) ? info.Element : "")));
            using var options = new RunOptions();
            using var results = _session.Run(options, [.. feeds.Select(feed => feed.Input)], values, outputs);
            return results.Select(ToTensor).ToArray();
        }
        catch (OnnxRuntimeException problem)
        {
            return new Rejection("model-run", $"The model fails on {string.Join(" and ", feeds.Select(feed => $"'{feed.Input}' of shape {TensorInfo.ToText(feed.Shape)}"))}: {FirstLine(problem.Message)}");
        }
        finally
        {
            values.ForEach(value => value.Dispose());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static Result<OnnxSession> Open(string path, SessionSettings settings, Provider provider)
    {
        try
        {
            using var options = provider.Options();
            options.IntraOpNumThreads = settings.Threads > 0 ? settings.Threads : Environment.ProcessorCount;
            options.InterOpNumThreads = 1;
            options.LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL; // Errors come back as rejections; the log would repeat them with paths.
            options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
            return new OnnxSession(new InferenceSession(path, options), provider);
        }
        catch (OnnxRuntimeException problem)
        {
            var message = FirstLine(problem.Message.Replace(path, "the file", StringComparison.Ordinal));
            return IsTooNew(message)
                ? new Rejection("model-version", $"The model was written in a version of ONNX that is not read here; export it again with an older opset, 17 for example. ONNX Runtime says: {message}")
                : new Rejection("model-broken", $"ONNX Runtime cannot load the model: {message}");
        }
    }

    private static bool IsTooNew(string message) =>
        message.Contains("IR version", StringComparison.OrdinalIgnoreCase) || message.Contains("opset", StringComparison.OrdinalIgnoreCase);

    private static Tensor ToTensor(OrtValue value)
    {
        var info = value.GetTensorTypeAndShape();
        return new Tensor(info.Shape, info.ElementDataType switch
        {
            TensorElementType.Float16 => Array.ConvertAll(value.GetTensorDataAsSpan<Float16>().ToArray(), half => (float)half),
            TensorElementType.Double => Array.ConvertAll(value.GetTensorDataAsSpan<double>().ToArray(), number => (float)number),
            _ => value.GetTensorDataAsSpan<float>().ToArray(),
        });
    }

    private static Dictionary<string, TensorInfo> Describe(IReadOnlyDictionary<string, NodeMetadata> nodes) => nodes.ToDictionary(
        node => node.Key,
        node => node.Value.IsTensor
            ? new TensorInfo(node.Key, node.Value.ElementDataType.ToString(), node.Value.Dimensions)
            : new TensorInfo(node.Key, node.Value.OnnxValueType == OnnxValueType.ONNX_TYPE_SEQUENCE ? "a sequence" : "a map", []));

    /// <summary>What ONNX Runtime says, without the place in its own source.</summary>
    private static string FirstLine(string message)
    {
        var line = SourcePlace().Replace(message.Split('\n', 2)[0], "");
        return line.Length <= 300 ? line : line[..300] + "...";
    }

    [GeneratedRegex(@"\S+\.(cc|h|cpp):\d+ [^(]*\([^)]*\)( const)? ?")]
    private static partial Regex SourcePlace();
}
