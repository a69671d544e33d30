// Every word of the task lists and of the search.
export default {
  nobody: 'Chưa ai nhận',
  none: 'Không có việc nào trong danh sách này.',
  noneOfProcedure: 'Danh sách này không có việc nào của thủ tục đã chọn.',
  beyond: 'Trang này không còn việc nào.',
  firstPage: 'Về trang đầu',
  loading: 'Đang tải danh sách…',
  failed: 'Không tải được danh sách việc.',
  procedure: 'Thủ tục',
  allProcedures: 'Mọi thủ tục',
  ofProcedure: (name, tasks) => `${name} (${tasks})`,
  due: 'Hẹn trả',
  stepDue: 'Hạn bước này',
  noDue: 'chưa có hẹn trả',
  onItsWay: 'Hồ sơ đang trên đường chuyển đến',
  light: {
    LATE: 'Quá hạn', SOON: 'Sắp đến hạn', RUNNING: 'Còn hạn', STOPPED: 'Đang tạm dừng', NOT_STARTED: 'Chưa tính giờ',
    ENDED: 'Đồng hồ đã kết thúc'
  },
  lists: 'Danh sách việc',
  moreThan: n => `hơn ${n}`,
  search: {
    label: 'Tìm hồ sơ',
    placeholder: 'Mã, họ tên, số định danh…',
    hint: 'Mã hồ sơ, họ tên (không cần dấu), số định danh hoặc điện thoại (phím tắt Ctrl+Alt+S)',
    submit: 'Tìm',
    title: 'Tìm hồ sơ',
    close: 'Đóng',
    back: 'Về kết quả tìm',
    found: n => n === 1 ? 'Tìm thấy 1 hồ sơ.' : `Tìm thấy ${n} hồ sơ.`,
    more: n => `Có hơn ${n} hồ sơ. Hãy gõ thêm để thu hẹp.`,
    none: 'Không tìm thấy hồ sơ nào của cơ quan bạn. Hãy kiểm tra lại mã, họ tên hoặc số.',
    searching: 'Đang tìm…',
    received: 'Nộp lúc',
    work: name => `Làm việc: ${name}`
  }
};
