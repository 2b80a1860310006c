global using InFiConD.Demo.Scenes;
global using TorchSharp;
global using static TorchSharp.torch;
global using Modules = TorchSharp.Modules;
