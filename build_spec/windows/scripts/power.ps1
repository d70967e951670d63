# Keeps the machine awake and the screen lit, by a power plan of its own. Start it as administrator:
#
#   powershell -ExecutionPolicy Bypass -File power.ps1
#   powershell -ExecutionPolicy Bypass -File power.ps1 -Undo
#
# While the kiosk runs it asks for this itself; a plan holds before and after it, too.
[CmdletBinding()]
param([switch]$Undo)
$ErrorActionPreference = 'Stop'
$plan = '6e1c0f0d-0f43-4e55-9a86-3f1a6b2b7c12'
$balanced = '381b4222-f694-41f0-9685-ff5bb260df2e'
$kept = 'HKLM:\Software\clinic-kiosk'
$name = 'PowerPlanBefore'
$policies = 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Policies\System'
$limit = 'InactivityTimeoutSecs'

function Invoke-PowerCfg {
    & "$env:SystemRoot\System32\powercfg.exe" @args | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "powercfg $args ended with code $LASTEXITCODE" }
}

function Remove-OwnPlan {
    # By cmd: Windows PowerShell takes a complaint on the error output for an end.
    & "$env:SystemRoot\System32\cmd.exe" '/c' "powercfg.exe /delete $plan >nul 2>nul"
}

if ($Undo) {
    $before = (Get-ItemProperty -Path $kept -Name $name -ErrorAction SilentlyContinue).$name
    if (-not $before) { $before = $balanced }
    Invoke-PowerCfg '/setactive' $before
    Remove-OwnPlan
    Remove-ItemProperty -Path $kept -Name $name -ErrorAction SilentlyContinue
    Remove-ItemProperty -Path $policies -Name $limit -ErrorAction SilentlyContinue
    Write-Output 'The power plan of before is in force again.'
    exit 0
}
$now = (& "$env:SystemRoot\System32\powercfg.exe" '/getactivescheme') -join ' '
if ($now -notmatch '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}') { throw "No power plan is active: $now" }
if ($Matches[0] -ne $plan) {
    New-Item -Path $kept -Force | Out-Null
    Set-ItemProperty -Path $kept -Name $name -Value $Matches[0]
    Remove-OwnPlan
    Invoke-PowerCfg '/duplicatescheme' $balanced $plan
    Invoke-PowerCfg '/changename' $plan 'Clinic Kiosk' 'Never sleeps; the power button does nothing'
}
foreach ($way in '/setacvalueindex', '/setdcvalueindex') {
    Invoke-PowerCfg $way $plan 'SUB_VIDEO' 'VIDEOIDLE' 0
    Invoke-PowerCfg $way $plan 'SUB_SLEEP' 'STANDBYIDLE' 0
    Invoke-PowerCfg $way $plan 'SUB_SLEEP' 'HIBERNATEIDLE' 0
    Invoke-PowerCfg $way $plan 'SUB_BUTTONS' 'PBUTTONACTION' 0
    Invoke-PowerCfg $way $plan 'SUB_BUTTONS' 'SBUTTONACTION' 0
}
Invoke-PowerCfg '/setactive' $plan
# 0: the machine does not lock itself, however long nobody touches it.
Set-ItemProperty -Path $policies -Name $limit -Value 0 -Type DWord
Write-Output 'The plan "Clinic Kiosk" is in force: nothing sleeps, and the power button does nothing.'
